package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
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
class RelevanceOrderTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    ArticleSearch search;

    @Test
    void putsTheHeadlineBeforeTheLeadBeforeTheText() {
        add("Text", "The ferry, the ferry and again the ferry.", "2022-01-03");
        archive.add(new Sample("Lead", "Nobody was hurt.")
                .language("en")
                .lead("A ferry ran aground.")
                .published("2022-01-02"));
        add("Ferry aground", "Nobody was hurt.", "2022-01-01");

        assertThat(titles("ferry")).containsExactly("Ferry aground", "Lead", "Text");
    }

    @Test
    void findsAHeadlineBehindHundredsOfNewerHits() {
        add("Ferry aground", "It was an old ship.", "2015-06-01");
        for (int i = 0; i < 300; i++) {
            add("Report " + i, "The ferry is on time.", "2022-01-03");
        }

        assertThat(titles("ferry")).startsWith("Ferry aground").hasSize(20);
    }

    @Test
    void showsNoHitTwiceFromPageToPage() {
        for (int i = 0; i < 30; i++) {
            add("Ferry " + i, "It was late. " + "Again. ".repeat(i), "2015-06-01");
        }
        for (int i = 0; i < 300; i++) {
            add("Report " + i, "The ferry is on time. " + "Good. ".repeat(i % 7), "2022-01-03");
        }

        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            ResultPage page = search.search(query("ferry", cursor));
            page.items().forEach(hit -> all.add(hit.title()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).doesNotHaveDuplicates().hasSize(30 + 250);
        assertThat(all.subList(0, 30)).allMatch(title -> title.startsWith("Ferry"));
    }

    @Test
    void prefersShortTextsAndRareWords() {
        add("Long", "The ferry left. " + "Much was said about other things. ".repeat(30), "2022-01-02");
        add("Short", "The ferry left.", "2022-01-01");
        assertThat(titles("ferry")).containsExactly("Short", "Long");

        add("Rare", "A walrus was seen.", "2021-01-01");
        assertThat(titles("ferry OR walrus")).startsWith("Rare");
    }

    @Test
    void putsTheNewestFirstAmongEquals() {
        add("Old", "The ferry left.", "2020-01-02");
        add("New", "The ferry left.", "2022-01-02");

        assertThat(titles("\"the ferry\"")).containsExactly("New", "Old");
    }

    private void add(String title, String text, String day) {
        archive.add(new Sample(title, text).language("en").published(day));
    }

    private List<String> titles(String words) {
        return search.search(query(words, null)).items().stream()
                .map(SearchHit::title)
                .toList();
    }

    private static SearchQuery query(String words, String cursor) {
        return new SearchQuery(
                words, null, null, null, null, null, null, null, Sort.RELEVANCE, 20, cursor, Visibility.PUBLIC);
    }
}
