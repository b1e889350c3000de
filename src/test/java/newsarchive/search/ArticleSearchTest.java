package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SearchQuery.Sort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, ArticleSearch.class, Lexemes.class, Stems.class})
class ArticleSearchTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    ArticleSearch search;

    @Test
    void listsTheNewestFirstByTheStatedDay() {
        add("Old", "2022-01-01");
        add("New", "2022-03-01");
        add("Between", "2022-02-01");

        assertThat(titles(everything())).containsExactly("New", "Between", "Old");
    }

    @Test
    void findsGermanWordsInAnotherForm() {
        archive.add(new Sample("Häuser am Hafen", "Die Stadt baut neue Häuser.").language("de"));

        assertThat(titles(words("haus"))).containsExactly("Häuser am Hafen");
    }

    @Test
    void findsRussianWordsInAnotherForm() {
        archive.add(new Sample("Порт замёрз", "Корабли ждут у причала.").language("ru"));

        assertThat(titles(words("корабль"))).containsExactly("Порт замёрз");
    }

    @Test
    void understandsPhrasesAndExclusion() {
        archive.add(new Sample("A", "The new harbour opens.").language("en"));
        archive.add(new Sample("B", "The harbour is new to us.").language("en"));

        assertThat(titles(words("\"new harbour\""))).containsExactly("A");
        assertThat(titles(words("harbour -opens"))).containsExactly("B");
    }

    @Test
    void takesAnyWordsWithoutAnError() {
        add("Something", "2022-01-01");

        for (String words : List.of("&&& |", "'", "\"unclosed", "-", "(", "a:*", "\0", "%_\\", "x".repeat(10_000))) {
            assertThat(titles(words(words))).as(words).isEmpty();
        }
    }

    @Test
    void filtersByDaysSourceAndLanguage() {
        archive.add(new Sample("German", "Text.").language("de").published("2022-01-10"));
        archive.add(new Sample("English", "Text.").language("en").published("2022-02-10"));

        assertThat(titles(query(null, null, LocalDate.parse("2022-02-01"), null, null)))
                .containsExactly("English");
        assertThat(titles(query(null, null, null, LocalDate.parse("2022-01-31"), null)))
                .containsExactly("German");
        assertThat(titles(query(null, null, null, null, "de"))).containsExactly("German");
        assertThat(titles(query(null, "courier", null, null, null))).hasSize(2);
        assertThat(titles(query(null, "unknown", null, null, null))).isEmpty();
    }

    @Test
    void marksTheMatchInTheSnippet() {
        archive.add(new Sample("A", "Long ago. The harbour <b>froze</b> over night.").language("en"));

        SearchHit hit = search.search(words("froze")).items().get(0);

        assertThat(hit.snippet()).contains(new SnippetPart("froze", true));
    }

    @Test
    void pagesThroughAllByCursorEachOnce() {
        for (int i = 0; i < 25; i++) {
            add("Article " + i, "2022-01-" + String.format("%02d", 1 + i / 3));
        }

        for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST)) {
            assertThat(titlesOfAllPages(null, sort)).as("%s", sort).hasSize(25).doesNotHaveDuplicates();
        }
        assertThat(titlesOfAllPages("article", Sort.RELEVANCE)).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        assertThatThrownBy(() -> search.search(withCursor("nonsense!"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search.search(withCursor("bm9uc2Vuc2U"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheDaysAndMonths() {
        add("A", "2022-01-05");
        add("B", "2022-01-05");
        add("C", "2022-02-01");

        assertThat(search.days(YearMonth.of(2022, 1), Visibility.PUBLIC))
                .containsExactly(new ArticleSearch.DayCount(LocalDate.parse("2022-01-05"), 2));
        assertThat(search.months(Visibility.PUBLIC))
                .extracting(ArticleSearch.MonthCount::month)
                .containsExactly(YearMonth.of(2022, 2), YearMonth.of(2022, 1));
    }

    @Test
    void hidesWhatTheReaderMayNotSee() {
        archive.hideSource(Visibility.STAFF);
        add("Hidden", "2022-01-05");

        assertThat(titles(everything())).isEmpty();
        assertThat(search.total(everything()).value()).isZero();
        assertThat(search.months(Visibility.PUBLIC)).isEmpty();
        assertThat(search.languages(Visibility.PUBLIC)).isEmpty();
        assertThat(titles(SearchQuery.newest(Visibility.STAFF, 20))).containsExactly("Hidden");
    }

    private void add(String title, String day) {
        archive.add(new Sample(title, "Some text.").language("en").published(day));
    }

    private List<String> titlesOfAllPages(String words, Sort sort) {
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            ResultPage page = search.search(new SearchQuery(
                    words, null, null, null, null, null, null, null, sort, 4, cursor, Visibility.PUBLIC));
            page.items().forEach(hit -> titles.add(hit.title()));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    private List<String> titles(SearchQuery query) {
        return search.search(query).items().stream().map(SearchHit::title).toList();
    }

    private static SearchQuery everything() {
        return SearchQuery.newest(Visibility.PUBLIC, 20);
    }

    private static SearchQuery words(String words) {
        return query(words, null, null, null, null);
    }

    private static SearchQuery query(String words, String source, LocalDate from, LocalDate to, String language) {
        return new SearchQuery(
                words, source, from, to, language, null, null, null, Sort.NEWEST, 20, null, Visibility.PUBLIC);
    }

    private static SearchQuery withCursor(String cursor) {
        return new SearchQuery(
                null, null, null, null, null, null, null, null, Sort.NEWEST, 20, cursor, Visibility.PUBLIC);
    }
}
