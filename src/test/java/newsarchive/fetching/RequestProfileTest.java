package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestProfileTest {

    @Test
    void doesNotTellItsSecrets() {
        RequestProfile profile = new RequestProfile(
                null, "robot", Map.of("X-Token", "secret"), "session=secret", "http://secret.example:3128");

        assertThat(profile.toString()).contains("robot", "1 headers").doesNotContain("secret");
    }

    @Test
    void findsNothingWrongWithWhatCanBeSent() {
        RequestProfile profile = new RequestProfile(
                Duration.ofSeconds(2),
                "paper-reader/2.0 (+https://archive.example/about)",
                Map.of("Accept-Language", "de, en;q=0.5", "X-Token", "a:b=c", "Authorization", "Bearer x"),
                "consent=yes; edition=int; empty=; json={\"a\":1}",
                "http://10.0.0.9:3128");

        assertThat(profile.problems()).isEmpty();
        assertThat(RequestProfile.PLAIN.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "Content-Length",
                "content-type",
                "Connection",
                "Keep-Alive",
                "Transfer-Encoding",
                "Upgrade",
                "Proxy-Authorization",
                "proxy-anything",
                "TE",
                "Te",
                "Trailer",
                "Accept-Encoding",
                "Expect",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "HTTP2-Settings"
            })
    void refusesHeadersThatBelongToTheProgram(String name) {
        assertThat(headers(Map.of(name, "x")))
                .containsExactly("The header \"" + name + "\" is set by the program itself.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "cookie"})
    void refusesHeadersThatHaveAFieldOfTheirOwn(String name) {
        assertThat(headers(Map.of(name, "x"))).containsExactly("The header \"" + name + "\" has a field of its own.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Y", "X:", "X\r\nHost", "Ü", "X\u0000", "(X)", "X@"})
    void refusesNamesThatAreNoToken(String name) {
        assertThat(headers(Map.of(name, "x")))
                .singleElement()
                .asString()
                .startsWith("A header's name has only letters, digits and hyphens: ")
                .doesNotContain("\r", "\n", "\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\rb", "a\u0000b", "ü", " a", "a ", "\u007f", "a\u2028b"})
    void refusesValuesThatCouldEndALineOrAreReadDifferently(String value) {
        String words = " may have only plain letters, digits and signs, on one line, no blanks around them.";

        assertThat(headers(Map.of("X-A", value))).containsExactly("The header \"X-A\"" + words);
        assertThat(new RequestProfile(null, value, Map.of(), null, null).problems())
                .containsExactly("The user agent" + words);
        assertThat(new RequestProfile(null, null, Map.of(), value, null).problems())
                .containsExactly("The cookies" + words);
    }

    @Test
    void refusesWhatIsEmptyTooLongOrTooMuch() {
        assertThat(headers(Map.of("X-A", ""))).containsExactly("The header \"X-A\" is empty.");
        assertThat(new RequestProfile(null, "", Map.of(), " ", null).problems())
                .containsExactly("The user agent is empty.", "The cookies are empty.");
        assertThat(headers(Map.of("X-A", "x".repeat(4096)))).isEmpty();
        assertThat(headers(Map.of("X-A", "x".repeat(4097))))
                .containsExactly("The header \"X-A\" may have at most 4096 characters.");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 31; i++) {
            many.put("X-" + i, "x");
        }
        assertThat(headers(many)).containsExactly("There may be at most 30 headers.");
    }

    @Test
    void refusesAHeaderThatIsGivenTwice() {
        assertThat(headers(Map.of("X-A", "1", "x-a", "2"))).containsExactly("The header \"x-a\" is given twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "=x", "a=b c", "a=b;;c=d", "a b=c"})
    void refusesCookiesThatAreNoPairs(String cookies) {
        assertThat(new RequestProfile(null, null, Map.of(), cookies, null).problems())
                .containsExactly("The cookies must be given as name=value, several with semicolons between them.");
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy:3128, true",
        "http://127.0.0.1:8080/, true",
        "http://[::1]:8080, true",
        "http://proxy.example, true",
        "https://proxy.example:3128, false",
        "socks5://proxy.example:1080, false",
        "http://me:word@proxy.example:3128, false",
        "http://proxy.example:3128/path, false",
        "http://proxy.example:3128?x, false",
        "http://proxy.example:0, false",
        "http://proxy.example:99999, false",
        "proxy.example:3128, false",
        "'', false"
    })
    void takesAPlainAddressForAProxy(String proxy, boolean usable) {
        assertThat(new RequestProfile(null, null, Map.of(), null, proxy).problems())
                .isEqualTo(
                        usable
                                ? List.of()
                                : List.of(
                                        "The proxy must be given as http://host:port, without a user name, password or path."));
    }

    @Test
    void refusesANegativePauseAndTellsAllProblemsAtOnce() {
        assertThat(new RequestProfile(Duration.ofSeconds(-1), "\n", Map.of("Host", "x"), "x", "x").problems())
                .hasSize(5)
                .contains("The pause between two requests must not be negative.");
    }

    private static List<String> headers(Map<String, String> headers) {
        return new RequestProfile(null, null, headers, null, null).problems();
    }
}
