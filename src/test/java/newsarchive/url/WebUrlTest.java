package newsarchive.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            https://example.org                       > https://example.org/
            HTTPS://Example.ORG/Path                  > https://example.org/Path
            https://example.org:443/a                 > https://example.org/a
            http://example.org:80/a                   > http://example.org/a
            http://example.org:8080/a                 > http://example.org:8080/a
            http://example.org:/a                     > http://example.org/a
            https://example.org./a                    > https://example.org/a
            https://example.org/a b?c d#e f           > https://example.org/a%20b?c%20d#e%20f
            https://example.org/straße?größe=ü        > https://example.org/stra%C3%9Fe?gr%C3%B6%C3%9Fe=%C3%BC
            https://example.org/новости               > https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8
            https://example.org/a|b[c]{d}"e"<f^`      > https://example.org/a%7Cb%5Bc%5D%7Bd%7D%22e%22%3Cf%5E%60
            https://example.org/?x[]=1                > https://example.org/?x%5B%5D=1
            https://example.org/100%                  > https://example.org/100%25
            https://example.org/a%2fb                 > https://example.org/a%2fb
            https://example.org/a/./b/../c            > https://example.org/a/c
            https://example.org/../../a               > https://example.org/a
            https://example.org/a/%2e%2E/b            > https://example.org/b
            https://example.org/a,1,b.html            > https://example.org/a,1,b.html
            https:\\\\example.org\\a                  > https://example.org/a
            https://münchen.example/x                 > https://xn--mnchen-3ya.example/x
            https://пример.рф/                        > https://xn--e1afmkfd.xn--p1ai/
            http://[::1]:8080/a                       > http://[::1]:8080/a
            http://127.0.0.1./a                       > http://127.0.0.1/a
            http://192.0.2.7/a                        > http://192.0.2.7/a
            """)
    void readsWhatBrowsersRead(String text, String value) {
        assertThat(WebUrl.parse(text)).hasValueSatisfying(url -> {
            assertThat(url.value()).isEqualTo(value);
            assertThat(URI.create(url.value()).getHost()).isEqualTo(url.host());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/a",
                "example.org/a",
                "http:example.org",
                "http:///a",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "jar:http://example.org/a.jar!/b",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "http://user@example.org/",
                "http://user:word@example.org/",
                "http://public@127.0.0.1/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:x/",
                "http://ex ample.org/",
                "http://ex%61mple.org/",
                "http://example..org/",
                "http://exa\tmple.org/",
                "http://example.org/a\nb",
                "http://example.org/a\u0000b",
                "http://example.org/a\u0085b",
                "http://0x7f.1/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f000001/",
                "http://127.0.0.300/",
                "http://[::1%25eth0]/",
                "http://[::1/",
                "http://[zz]/",
                "http://a.b@c.d:80/"
            })
    void refusesWhatIsNoWebAddress(String text) {
        assertThat(WebUrl.parse(text)).isEmpty();
    }

    @Test
    void readsABackslashAsASlashSoThatTheHostIsTheOneABrowserWouldAsk() {
        assertThat(WebUrl.parse("http://a.example\\@b.example/c")).hasValueSatisfying(url -> {
            assertThat(url.host()).isEqualTo("a.example");
            assertThat(url.path()).isEqualTo("/@b.example/c");
        });
    }

    @Test
    void readsWideDigitsAsTheNumbersTheyAre() {
        assertThat(WebUrl.parse("http://１２７。０.0.1/")).map(WebUrl::host).hasValue("127.0.0.1");
    }

    @Test
    void refusesMoreThanEightKibibytes() {
        String path = "a".repeat(AddressReader.MAX_LENGTH - "https://example.org/".length());

        assertThat(WebUrl.parse("https://example.org/" + path)).isPresent();
        assertThat(WebUrl.parse("https://example.org/" + path + "a")).isEmpty();
        assertThat(WebUrl.parse("https://example.org/" + "ü".repeat(3000))).isEmpty();
    }

    @Test
    void encodesHalvesOfCharactersAsUnknown() {
        assertThat(WebUrl.parse("https://example.org/\uD800x"))
                .map(WebUrl::value)
                .hasValue("https://example.org/%EF%BF%BDx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            b                      > https://example.org/a/b
            ./b                    > https://example.org/a/b
            ../b?x=1               > https://example.org/b?x=1
            /b                     > https://example.org/b
            //other.example/c      > https://other.example/c
            ?y=2                   > https://example.org/a/page?y=2
            #top                   > https://example.org/a/page?q=1#top
            http://other.example   > http://other.example/
            2024:a.html            > https://example.org/a/2024:a.html
            b c|d                  > https://example.org/a/b%20c%7Cd
            """)
    void resolvesLinksOfAPage(String reference, String value) {
        WebUrl page = WebUrl.parse("https://example.org/a/page?q=1#here").orElseThrow();

        assertThat(page.resolve(reference)).map(WebUrl::value).hasValue(value);
    }

    @Test
    void resolvesAnEmptyLinkToThePageItself() {
        WebUrl page = WebUrl.parse("https://example.org/a?q=1").orElseThrow();

        assertThat(page.resolve("")).hasValue(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:void(0)",
                "mailto:a@example.org",
                "data:text/html,x",
                "ftp://x.example/",
                "http:",
                "//",
                "a\u0007"
            })
    void resolvesNothingThatCannotBeFetched(String reference) {
        assertThat(WebUrl.parse("https://example.org/").orElseThrow().resolve(reference))
                .isEmpty();
    }

    @Test
    void neverThrowsAndReadsItsOwnValueTheSameWay() {
        Random random = new Random(7);
        String alphabet = "htp:/\\?#[]@%2eEüя.-_ \u0000\uD83D\uDE00\uD800ab1|\"&=;";
        WebUrl base = WebUrl.parse("https://example.org/a/b").orElseThrow();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://ex.org" : "");
            random.ints(random.nextInt(20), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            base.resolve(text.toString());
            WebUrl.parse(text.toString())
                    .ifPresent(url -> assertThat(WebUrl.parse(url.value())).hasValue(url));
        }
    }

    @Test
    void namesItsParts() {
        WebUrl url = WebUrl.parse("http://example.org:8080/a?b#c").orElseThrow();

        assertThat(url.scheme()).isEqualTo("http");
        assertThat(url.port()).isEqualTo(8080);
        assertThat(url.origin()).isEqualTo("http://example.org:8080");
        assertThat(url.query()).isEqualTo("b");
        assertThat(url.withoutFragment().value()).isEqualTo("http://example.org:8080/a?b");
        assertThat(new WebUrl("https://example.org").port()).isEqualTo(443);
    }

    @Test
    void isNeverMadeFromSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebUrl("file:///etc/passwd"));
    }
}
