package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDraftCheckTest {

    private static final Channel FEED = new Channel(ChannelKind.FEED, "https://example.org/feed.xml");

    private final SourceDraftCheck check = new SourceDraftCheck();

    @Test
    void findsNothingWrongWithAGoodDraft() {
        assertThat(check.problems(
                        draft("paper-1", "Paper", "https://example.org", "de", List.of(FEED), "PT1H", "PT5S")))
                .isEmpty();
        assertThat(check.problems(draft(null, "Paper", null, null, List.of(FEED), "PT1M", null)))
                .isEmpty();
        assertThat(check.problems(draft("", "Paper", " ", "", List.of(FEED), "P30D", "PT0S")))
                .isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Map<String, String> problems =
                check.problems(draft("Paper!", "", "ftp://example.org", "deutsch", List.of(), "PT1S", "PT2H"));

        assertThat(problems).containsOnlyKeys("name", "slug", "home", "language", "channels", "interval", "delay");
        assertThat(problems).containsEntry("name", "A source needs a name.");
        assertThat(problems.values())
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a b", "ä", "-a", "a_b", "a/b", "../a"})
    void refusesShortNamesThatDoNotFitAnAddress(String slug) {
        assertThat(check.problems(draft(slug, "Paper", null, null, List.of(FEED), "PT1H", null)))
                .containsOnlyKeys("slug");
    }

    @Test
    void asksForAShortNameWhereNoneCanBeMade() {
        assertThat(check.problems(draft(null, "新聞", null, null, List.of(FEED), "PT1H", null)))
                .containsOnlyKeys("slug");
    }

    @Test
    void refusesShortNamesLongerThanSixtyCharacters() {
        assertThat(check.problems(draft("a".repeat(60), "Paper", null, null, List.of(FEED), "PT1H", null)))
                .isEmpty();
        assertThat(check.problems(draft("a".repeat(61), "Paper", null, null, List.of(FEED), "PT1H", null)))
                .containsOnlyKeys("slug");
    }

    @ParameterizedTest
    @CsvSource({
        "FEED, https://example.org/feed, true",
        "FEED, file:///etc/passwd, false",
        "FEED, pages, false",
        "SITEMAP, javascript:1, false",
        "SECTION, http://user@example.org/, false",
        "FOLDER, seeds/pages, true",
        "FOLDER, ' ', false",
        "URL_LIST, list.txt, true",
        "URL_LIST, https://example.org/list.txt, true",
        "URL_LIST, ftp://example.org/list.txt, false"
    })
    void knowsWhatEachKindOfChannelNeeds(ChannelKind kind, String url, boolean fine) {
        Map<String, String> problems =
                check.problems(draft("a", "Paper", null, null, List.of(new Channel(kind, url)), "PT1H", null));

        assertThat(problems.isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"PT59S, false", "PT1M, true", "P30D, true", "P31D, false", "PT-1H, false"})
    void keepsIntervalsBetweenAMinuteAndAMonth(String interval, boolean fine) {
        assertThat(check.problems(draft("a", "Paper", null, null, List.of(FEED), interval, null))
                        .isEmpty())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({
        "Süddeutsche Post, sueddeutsche-post",
        "Straße & Öl!, strasse-oel",
        "Новая газета, novaia-gazeta",
        "Їжак щодня, izhak-shchodnia",
        "L’Été à Paris, lete-a-paris",
        "Gazeta Łódź, gazeta-lodz",
        "  --A  b--  , a-b",
        "24/7, 24-7",
        "İstanbul, istanbul",
        "新聞, ''"
    })
    void makesShortNamesInPlainLetters(String name, String slug) {
        assertThat(SourceDraftCheck.slugFrom(name)).isEqualTo(slug);
    }

    @Test
    void makesNoShortNameThatIsTooLong() {
        assertThat(SourceDraftCheck.slugFrom("a".repeat(59) + " b")).isEqualTo("a".repeat(59));
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "PT_br, pt-BR",
        "zh-hant, zh-Hant",
        "gsw, gsw",
        "xx, ''",
        "german, ''",
        "d, ''",
        "de-, ''",
        "x-private, ''",
        "en-u-ca-buddhist, ''"
    })
    void readsLanguageTags(String typed, String usual) {
        SourceDraft draft = draft("a", "Paper", null, typed, List.of(FEED), "PT1H", null);

        assertThat(check.problems(draft).containsKey("language")).isEqualTo(usual.isEmpty());
        assertThat(draft.language()).isEqualTo(usual.isEmpty() ? typed : usual);
    }

    @Test
    void findsNothingWrongWithAllThatASourceCanCarry() {
        SourceFacts facts = new SourceFacts(
                " ch ",
                Medium.AGENCY,
                List.of("Elections", " North Sea ", "Elections", ""),
                List.of("M.Example.net", "127.0.0.2"));

        assertThat(check.problems(carrying(
                        facts,
                        new SourceRequests(
                                " Reader/1 ", Map.of("Accept-Language", "de"), "a=b; c=d", "http://127.0.0.1:3128"))))
                .isEmpty();
        assertThat(facts.country()).isEqualTo("CH");
        assertThat(facts.collections()).containsExactly("Elections", "North Sea");
        assertThat(facts.hosts()).containsExactly("m.example.net", "127.0.0.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "a b.example",
                "example.org/news",
                "ftp://example.org",
                "127.1",
                "https://",
                "a\u0000.example"
            })
    void refusesWhatIsNoHost(String host) {
        assertThat(check.problems(
                        carrying(new SourceFacts(null, null, List.of(), List.of(host)), SourceRequests.PLAIN)))
                .containsOnlyKeys("hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "DEU", "Germany", "D\u0000"})
    void refusesCountriesThatDoNotExist(String country) {
        assertThat(check.problems(carrying(new SourceFacts(country, null, List.of(), List.of()), SourceRequests.PLAIN)))
                .containsOnlyKeys("country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\tb", "a\u0000b"})
    void refusesCollectionsThatCannotBeListed(String name) {
        assertThat(check.problems(
                        carrying(new SourceFacts(null, null, List.of(name), List.of()), SourceRequests.PLAIN)))
                .containsOnlyKeys("collections");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, paper.example",
        "Cookie, a=s3cret",
        "User-Agent, s3cret",
        "Proxy-Authorization, s3cret",
        "Content-Length, 5",
        "X Y, s3cret",
        "'', s3cret",
        "X-Key, ' '",
        "X-Key, s3cret\u00e4",
    })
    void refusesHeadersThatNoRequestCanCarry(String name, String value) {
        Map<String, String> problems =
                check.problems(carrying(SourceFacts.NONE, new SourceRequests(null, Map.of(name, value), null, null)));

        assertThat(problems).containsOnlyKeys("headers");
        assertThat(problems.get("headers")).doesNotContain("s3cret");
    }

    @Test
    void refusesLinesThatWouldBecomeHeadersOfTheirOwn() {
        assertThat(check.problems(carrying(
                        SourceFacts.NONE,
                        new SourceRequests(
                                "a\r\nHost: b", Map.of("X-Key", "a\nHost: b"), "a=b\nHost: c", "http://a:1\n"))))
                .containsOnlyKeys("userAgent", "headers", "cookies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example:3128",
                "https://proxy.example:3128",
                "socks5://proxy.example:1080",
                "http://me:s3cret@proxy.example:3128",
                "http://proxy.example:3128/path",
                "http://proxy.example:99999",
                "http://a b:1"
            })
    void refusesProxiesThatAreNone(String proxy) {
        Map<String, String> problems =
                check.problems(carrying(SourceFacts.NONE, new SourceRequests(null, Map.of(), null, proxy)));

        assertThat(problems).containsOnlyKeys("proxy");
        assertThat(problems.get("proxy")).doesNotContain("s3cret");
    }

    private static SourceDraft carrying(SourceFacts facts, SourceRequests requests) {
        return new SourceDraft(
                "a",
                "Paper",
                null,
                null,
                facts,
                List.of(FEED),
                Duration.ofHours(1),
                null,
                requests,
                true,
                Visibility.PUBLIC);
    }

    private static SourceDraft draft(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String home,
            @Nullable String language,
            List<Channel> channels,
            String interval,
            @Nullable String delay) {
        return new SourceDraft(
                slug,
                name,
                home,
                language,
                channels,
                Duration.parse(interval),
                delay == null ? null : Duration.parse(delay),
                true,
                Visibility.PUBLIC);
    }
}
