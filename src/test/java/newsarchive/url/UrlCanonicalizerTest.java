package newsarchive.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCanonicalizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            https://www.example.org/a                              > https://example.org/a
            https://example.org/a/                                 > https://example.org/a
            https://example.org/a#comments                         > https://example.org/a
            https://example.org/?                                  > https://example.org/
            https://example.org/a?utm_source=x&utm_medium=y        > https://example.org/a
            https://example.org/a?b=2&UTM_Source=x&a=1             > https://example.org/a?b=2&a=1
            https://example.org/a?fbclid=1&gclid=2&yclid=3         > https://example.org/a
            https://example.org/a?wt_mc=rss&WT.rss_f=x&id=7        > https://example.org/a?id=7
            https://example.org/a;jsessionid=0A1B?x=1              > https://example.org/a?x=1
            https://example.org/a?PHPSESSID=00ff                   > https://example.org/a
            https://example.org/%7euser/%c3%bc                     > https://example.org/~user/%C3%BC
            https://example.org/news/story/amp/                    > https://example.org/news/story
            https://example.org/story.amp.html                     > https://example.org/story.html
            https://example.org/amp/news/story                     > https://example.org/news/story
            https://example.org/news/story/print/                  > https://example.org/news/story
            https://m.example.org/news/story                       > https://example.org/news/story
            https://www.mobile.example.org/news/story              > https://example.org/news/story
            https://amp.example.org:8443/news/story                > https://example.org:8443/news/story
            https://example.org/story?outputType=amp               > https://example.org/story
            https://example.org/story?print=1                      > https://example.org/story
            https://www.google.com/amp/s/www.example.org/story     > https://example.org/story
            https://example-org.cdn.ampproject.org/c/s/example.org/story > https://example.org/story
            """)
    void bringsTheSpellingsOfAPageToOne(String spelling, String canonical) {
        assertThat(UrlCanonicalizer.canonical(WebUrl.parse(spelling).orElseThrow())
                        .value())
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?id=7",
                "https://example.org/a?sid=7&ref=x&page=2",
                "https://example.org/amp",
                "https://medien.example.org/a",
                "https://m.org/a",
                "https://example.org/amplitude/a",
                "https://example.org/print",
                "https://example.org/camp",
                "https://example.org/a?print=poster",
                "https://www.org/a"
            })
    void leavesWhatMayBeAnotherPage(String address) {
        assertThat(UrlCanonicalizer.canonical(new WebUrl(address)).value()).isEqualTo(address);
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(11);
        List<String> pieces = List.of(
                "/amp",
                "/",
                "//",
                "a",
                "%41",
                "%2541",
                "%",
                "/..",
                "/.",
                "%2e",
                ";jsessionid=1",
                ".amp.html",
                "?",
                "&",
                "utm_source=1",
                "x=1",
                "amp=1",
                "#",
                "www.",
                "ü",
                "/c/s/www.example.org/a",
                "print");
        List<String> hosts = List.of(
                "https://www.www.example.org",
                "http://example.org:8080",
                "https://www.google.com/amp/s/example.org",
                "https://x.cdn.ampproject.org/c/s/y.cdn.ampproject.org");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder address = new StringBuilder(hosts.get(random.nextInt(hosts.size())));
            random.ints(random.nextInt(8), 0, pieces.size()).forEach(at -> address.append(pieces.get(at)));
            Optional<WebUrl> url = WebUrl.parse(address.toString());
            url.map(UrlCanonicalizer::canonical)
                    .ifPresent(once -> assertThat(UrlCanonicalizer.canonical(once))
                            .as("%s", address)
                            .isEqualTo(once));
        }
    }

    @Test
    void isQuickOnTheLongestAddresses() {
        WebUrl url = new WebUrl("https://example.org" + "/amp".repeat(2000) + "?a=1");

        assertThat(UrlCanonicalizer.canonical(url).value()).isEqualTo("https://example.org/amp?a=1");
    }
}
