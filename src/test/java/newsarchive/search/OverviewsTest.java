package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.search.Facets.Value;
import newsarchive.search.SearchQuery.Sort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, Overviews.class, Lexemes.class, NewestHits.class, TimeLimit.class})
class OverviewsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    SampleArchive archive;

    @Autowired
    Overviews overviews;

    @Autowired
    NewestHits newest;

    @Autowired
    TimeLimit limit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void countsSourcesLanguagesAuthorsAndTopics() {
        long first = archive.add(new Sample("A", "The harbour.").language("de"));
        archive.add(new Sample("B", "The harbour.").language("en"));
        archive.add(new Sample("C", "The harbour.").language("de"));
        archive.add(new Sample("D", "Another thing.").language("ru"));
        jdbc.sql("UPDATE articles SET authors = '{Ada,Ada,Bo}', topics = '{Ports}' WHERE id = :id")
                .param("id", first)
                .update();

        Facets facets = overviews.facets(query("harbour", null));

        assertThat(facets.sources()).containsExactly(new Value("courier", "Harbour Courier", 3));
        assertThat(facets.languages()).containsExactly(new Value("de", "de", 2), new Value("en", "en", 1));
        assertThat(facets.authors()).containsExactly(new Value("Ada", "Ada", 1), new Value("Bo", "Bo", 1));
        assertThat(facets.topics()).containsExactly(new Value("Ports", "Ports", 1));
        assertThat(facets.counted()).isEqualTo(3);
        assertThat(facets.exact()).isTrue();
    }

    @Test
    void countsOverTime() {
        archive.add(new Sample("A", "x").published("2022-01-01"));
        archive.add(new Sample("B", "x").published("2022-01-02"));
        archive.add(new Sample("C", "x").published("2022-01-02"));

        Histogram histogram = overviews.histogram(query(null, LocalDate.parse("2022-01-02")));

        assertThat(histogram.bars())
                .containsExactly(new Histogram.Bar(LocalDate.parse("2022-01-02"), LocalDate.parse("2022-01-02"), 2));
        assertThat(histogram.exact()).isTrue();
        assertThat(overviews.of(query(null, null)).histogram().counted()).isEqualTo(3);
    }

    @Test
    void theCountsOfDaysFollowTheArticles() {
        long moved = archive.add(new Sample("A", "x").published("2022-01-01"));
        archive.add(new Sample("B", "x").published("2022-01-01"));
        long deleted = archive.add(new Sample("C", "x").published("2022-01-02"));
        jdbc.sql("UPDATE articles SET day = '2022-01-03' WHERE id = :id")
                .param("id", moved)
                .update();
        jdbc.sql("UPDATE article_search SET day = '2022-01-03' WHERE article_id = :id")
                .param("id", moved)
                .update();
        jdbc.sql("DELETE FROM articles WHERE id = :id").param("id", deleted).update();

        assertThat(jdbc.sql("SELECT day || ' ' || articles FROM day_counts WHERE articles > 0 ORDER BY day")
                        .query(String.class)
                        .list())
                .containsExactly("2022-01-01 1", "2022-01-03 1");
        assertThat(overviews.days(query(null, null)).orElseThrow())
                .isEqualTo(Map.of(LocalDate.parse("2022-01-01"), 1L, LocalDate.parse("2022-01-03"), 1L));
        assertThat(overviews.days(query("x", null)).orElseThrow())
                .isEqualTo(overviews.days(query(null, null)).orElseThrow());
    }

    @Test
    void stopsAfterEnoughAndSaysSo() {
        archive.add(new Sample("Old", "x").published("2022-01-01"));
        archive.add(new Sample("New", "x").published("2022-01-03"));
        archive.add(new Sample("Newer", "x").published("2022-01-04"));

        NewestHits.Walk walk = newest.walk(query(null, null), 2, LONG);

        assertThat(walk.hits()).extracting(NewestHits.Hit::title).containsExactly("Newer", "New");
        assertThat(walk.all()).isFalse();
        assertThat(newest.walk(query(null, null), 3, LONG).all()).isTrue();
    }

    @Test
    void goesOnWhereTheFirstStepEnds() {
        for (int i = 0; i < 510; i++) {
            archive.add(new Sample("Article " + i, "x").published(i % 2 == 0 ? "2022-01-03" : "2022-01-04"));
        }

        NewestHits.Walk walk = newest.walk(query("x", null), 1000, LONG);

        assertThat(walk.all()).isTrue();
        assertThat(walk.hits())
                .extracting(NewestHits.Hit::title)
                .doesNotHaveDuplicates()
                .hasSize(510);
        assertThat(walk.hits()).extracting(NewestHits.Hit::day).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(newest.walk(query("x", null), 505, LONG).all()).isFalse();
    }

    @Test
    void countsNothingThatTheReaderMayNotSee() {
        archive.add(new Sample("Hidden", "x"));
        archive.hideSource(Visibility.STAFF);

        assertThat(overviews.facets(query(null, null)).sources()).isEmpty();
        assertThat(overviews.histogram(query(null, null)).bars()).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void anAnswerThatTakesTooLongIsNone() {
        Optional<Object> late = limit.within(
                Duration.ofMillis(50),
                () -> jdbc.sql("SELECT pg_sleep(20)").query().singleRow());

        assertThat(late).isEmpty();
        assertThat(limit.within(
                        LONG, () -> jdbc.sql("SELECT 1").query(Integer.class).single()))
                .contains(1);
    }

    private static SearchQuery query(String words, LocalDate from) {
        return new SearchQuery(
                words, null, from, null, null, null, null, null, Sort.NEWEST, 20, null, Visibility.PUBLIC);
    }
}
