package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SearchQuery.Sort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each sign of the query language, on articles in four languages: D, E, F and R. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, ArticleSearch.class, Lexemes.class, Stems.class})
class QueryLanguageTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    ArticleSearch search;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        add("D Hafen", "Die Stadt baut neue Häuser am alten Kai.", "de", "2022-01-10", "Ada Quill", "Bauen");
        add("E Harbour", "The old ferry leaves the new bridge.", "en", "2022-02-10", "Bo Reed", "Ships");
        add("F Port", "Les bateaux quittent la ville. Un ferry reste.", "fr", "2022-03-10", "Ada Quill", "Ships");
        add("R Порт", "Корабли ждут у причала.", "ru", "2023-01-10", "Cy_Poe", "Ships");
        jdbc.sql("UPDATE articles SET revisions = 2 WHERE language = 'de'").update();
        jdbc.sql("UPDATE articles SET gone_since = now() WHERE language = 'fr'").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "haus; D",
                "bateau; F",
                "корабль; R",
                "bridges; E",
                "ferry; EF",
                "ferry -bridge; F",
                "ferry NOT ville; E",
                "haus OR bridge | корабль; DER",
                "(haus OR ferry) stadt; D",
                "-(haus OR ferry); R",
                "\"new bridge\"; E",
                "\"bridge new\"; ``",
                "\"bridge ferry\"~4; E",
                "\"bridge ferry\"~3; ``",
                "ferr*; EF",
                "hÄu*; D",
                "title:harbour; E",
                "title:ferry; ``",
                "title:(hafen OR port*); DF",
                "ferry -title:harbour; F",
                "author:quill; DF",
                "author:\"Bo Reed\"; E",
                "author:(quill OR reed) -author:bo; DF",
                "author:y_p; R",
                "author:a_a; ``",
                "topic:ships ferry; EF",
                "lang:de; D",
                "lang:French; F",
                "lang:(de OR ru); DR",
                "haus OR lang:ru; DR",
                "-(ferry lang:en); DFR",
                "-(haus OR lang:ru); EF",
                "source:courier lang:en; E",
                "source:harbour; DEFR",
                "source:other; ``",
                "site:example; DEFR",
                "site:sample.example -lang:en; DFR",
                "site:ample.example; ``",
                "date:2022-02; E",
                "date:2022; DEF",
                "date:2022-01/2022-02; DE",
                "date:2022-02-11/; FR",
                "date:/2022-02-10; DE",
                "date:P1W; ``",
                "captured:2022-06-01; DEFR",
                "-captured:2022-06; ``",
                "captured:2022-07/; ``",
                "is:revised; D",
                "is:gone OR is:revised; DF",
                "ferry -is:gone; E",
                "the lang:en; E",
                "ferry date:nonsense; EF",
                "(ferry; EF",
                "it's OR ferry\\; EF"
            })
    void finds(String query, String found) {
        assertThat(search.search(query(query, Sort.OLDEST)).items().stream()
                        .map(hit -> hit.title().substring(0, 1))
                        .reduce("", String::concat))
                .isEqualTo(found);
    }

    @Test
    void marksOnlyTheWordsThatAreWanted() {
        List<SnippetPart> snippet = search.search(query("ferry lang:en (bridge OR -ville) -stadt", Sort.RELEVANCE))
                .items()
                .get(0)
                .snippet();

        assertThat(snippet.stream().filter(SnippetPart::match).map(SnippetPart::text))
                .containsExactly("ferry", "bridge");
        assertThat(search.search(query("lang:en -stadt", Sort.RELEVANCE))
                        .items()
                        .get(0)
                        .snippet())
                .isEmpty();
    }

    @Test
    void noQueryFailsInTheDatabase() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String typed = ParsedQueryTest.typed(random);
            assertThatCode(() -> search.search(query(typed, Sort.RELEVANCE)))
                    .as(typed)
                    .doesNotThrowAnyException();
        }
    }

    private void add(String title, String body, String language, String day, String author, String topic) {
        long id = archive.add(new Sample(title, body).language(language).published(day));
        jdbc.sql("UPDATE articles SET authors = ARRAY[:author], topics = ARRAY[:topic] WHERE id = :id")
                .param("author", author)
                .param("topic", topic)
                .param("id", id)
                .update();
    }

    private static SearchQuery query(String words, Sort sort) {
        return new SearchQuery(words, null, null, null, null, null, null, null, sort, 20, null, Visibility.PUBLIC);
    }
}
