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
