package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SearchQuery.Sort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index asked a few days after the other gives what one look at all hits gives. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class})
class TimeOrderTest {

    private static final int ARTICLES = 60;

    private static final Duration PATIENT = Duration.ofMinutes(1);

    @Autowired
    SampleArchive archive;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        Random chance = new Random(7);
        for (int i = 0; i < ARTICLES; i++) {
            LocalDate day = LocalDate.of(2019, 11, 1).plusDays(chance.nextInt(700));
            archive.add(new Sample("Harbour " + i, i % 3 == 0 ? "The ferry leaves." : "The train leaves.")
                    .published(day.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Sort.class,
            names = {"NEWEST", "OLDEST"})
    void listsTheSamePageByPage(Sort sort) {
        for (String words : List.of("harbour", "harb*", "ferry", "harbour -ferry", "title:harbour")) {
            List<Long> atOnce = pages(words, sort, Integer.MAX_VALUE, null, null);

            assertThat(atOnce).as(words).isNotEmpty().doesNotHaveDuplicates();
            assertThat(pages(words, sort, 0, null, null)).as(words).isEqualTo(atOnce);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Sort.class,
            names = {"NEWEST", "OLDEST"})
    void losesNoPhraseWhereThereIsNoTimeToReadOn(Sort sort) {
        archive.add(new Sample("Last of its day", "The ferry leaves.").published("2020-05-05"));
        archive.add(new Sample("First of its day", "The ferry leaves.").published("2020-05-05"));
        List<Long> atOnce = pages("\"the ferry\"", sort, Integer.MAX_VALUE, null, null);
        believeInTenMillionArticles();
        TimeOrder order = new TimeOrder(jdbc, 0, Duration.ZERO, PATIENT);
        List<Found> pages = follow(order, "\"the ferry\"", sort);

        assertThat(pages).flatExtracting(Found::ids).hasSize(22).isEqualTo(atOnce);
        assertThat(pages).filteredOn(page -> page.ids().isEmpty()).hasSizeGreaterThan(100);
        assertThat(pages.get(pages.size() - 1).lookedTo()).isNull();
        assertThat(pages.subList(0, pages.size() - 1))
                .extracting(Found::lookedTo)
                .doesNotContainNull();
        Comparator<LocalDate> inOrder = Comparator.naturalOrder();
        assertThat(pages.subList(0, pages.size() - 1))
                .as("no day is read twice")
                .extracting(Found::lookedTo)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(sort == Sort.OLDEST ? inOrder : inOrder.reversed());
    }

    @Test
    void tellsAPhraseThatStandsNowhereFromOneThatIsNotFoundYet() {
        believeInTenMillionArticles();
        TimeOrder order = new TimeOrder(jdbc, 100, Duration.ZERO, PATIENT);
        List<Found> nowhere = follow(order, "\"ferry the\"", Sort.NEWEST);
        List<Found> somewhere = follow(order, "\"the ferry\"", Sort.NEWEST);

        assertThat(nowhere).hasSizeGreaterThan(100).allMatch(page -> page.ids().isEmpty());
        assertThat(nowhere.subList(0, nowhere.size() - 1))
                .extracting(Found::total)
                .containsOnly(new Total(0, false));
        assertThat(nowhere.get(nowhere.size() - 1).total()).isEqualTo(new Total(0, true));
        assertThat(somewhere)
                .as("once something was found, no page says nothing")
                .extracting(Found::total)
                .containsSubsequence(new Total(1, false), new Total(1, false), new Total(1, false))
                .doesNotContain(new Total(0, true))
                .last()
                .isNotEqualTo(new Total(0, false));
    }

    @Test
    void readsOnForWhoeverHasOnlyThisPageToGoBy() {
        believeInTenMillionArticles();
        TimeOrder order = new TimeOrder(jdbc, 100, Duration.ZERO, PATIENT);
        SearchQuery query = query("\"the ferry\"", Sort.NEWEST, null, null, null);
        List<Long> all = pages("\"the ferry\"", Sort.NEWEST, 100, null, null);

        assertThat(order.find(query, where(query)).ids()).hasSizeLessThan(7);
        assertThat(order.patiently(query, where(query)).ids()).isEqualTo(all.subList(0, 7));
        assertThat(new TimeOrder(jdbc, 100, Duration.ZERO, Duration.ZERO)
                        .patiently(query, where(query))
                        .ids())
                .hasSizeLessThan(7);
        assertThat(order.total(where(query)).value()).isPositive();
        assertThat(order.newest(where(query), 7, false, Duration.ZERO).lookedTo())
                .isNotNull();
        assertThat(order.newest(where(query), 7, false, Duration.ofMinutes(1)).places())
                .hasSize(7);
    }

    @Test
    void keepsToTheDaysAskedFor() {
        LocalDate from = LocalDate.of(2020, 3, 5);
        LocalDate to = LocalDate.of(2020, 12, 20);

        List<Long> atOnce = pages("harbour", Sort.NEWEST, Integer.MAX_VALUE, from, to);

        assertThat(atOnce).hasSizeBetween(10, 50);
        assertThat(pages("harbour", Sort.NEWEST, 0, from, to)).isEqualTo(atOnce);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        LocalDate from = LocalDate.of(2030, 1, 1);

        assertThat(pages("harbour", Sort.NEWEST, 0, from, null)).isEmpty();
        assertThat(pages("cathedral", Sort.NEWEST, 0, null, null)).isEmpty();
    }

    @Test
    void tellsWhatOneOfManySearchesHadFromWhatAnotherHas() {
        TimeOrder order = new TimeOrder(jdbc, 30, Duration.ofMinutes(1), PATIENT);
        LocalDate day = LocalDate.of(2019, 1, 1);

        assertThat(total(order, "harbour", null)).isEqualTo(new Total(30, false));
        assertThat(total(order, "harbour", null)).as("the same once more").isEqualTo(new Total(30, false));
        assertThat(total(order, "harbour -train", null)).isEqualTo(new Total(20, true));
        assertThat(total(order, "harbour", day)).isEqualTo(new Total(0, true));
    }

    @Test
    void guessesNoNumberOfWordsThatTheStatisticsDoNotKnow() {
        believeInTenMillionArticles();
        archive.add(new Sample("Walrus", "A walrus was seen."));

        assertThat(total("walrus OR tram OR sledge OR canal OR otter OR lynx OR raft OR quay OR mole OR reef"))
                .isEqualTo(new Total(1, true));
    }

    @Test
    void takesTheStatisticsWordForFrequentWords() {
        believeInTenMillionArticles();

        assertThat(total("harbour")).isEqualTo(new Total(10_000, false));
        assertThat(total("harbour -ferry")).isEqualTo(new Total(40, true));
    }

    private void believeInTenMillionArticles() {
        jdbc.sql("ANALYZE article_search").update();
        jdbc.sql("UPDATE pg_class SET reltuples = 10000000 WHERE oid = 'article_search'::regclass")
                .update();
    }

    private Conditions where(SearchQuery query) {
        return Conditions.of(query, jdbc, new Lexemes(jdbc));
    }

    /** All pages of a list, each where the one before ends. */
    private List<Found> follow(TimeOrder order, String words, Sort sort) {
        List<Found> pages = new ArrayList<>();
        String cursor = null;
        do {
            SearchQuery query = query(words, sort, cursor, null, null);
            Found found = order.find(query, where(query));
            pages.add(found);
            cursor = found.next() == null ? null : found.next().text();
        } while (cursor != null);
        return pages;
    }

    private Total total(TimeOrder order, String words, LocalDate to) {
        SearchQuery query = query(words, Sort.NEWEST, null, null, to);
        return order.find(query, where(query)).total();
    }

    private Total total(String words) {
        return total(new TimeOrder(jdbc, Duration.ofMillis(60)), words, null);
    }

    /** All pages one after another; a count that is called exact must be. */
    private List<Long> pages(String words, Sort sort, int mostCounted, LocalDate from, LocalDate to) {
        TimeOrder order = new TimeOrder(jdbc, mostCounted, Duration.ofMinutes(1), PATIENT);
        List<Long> ids = new ArrayList<>();
        List<Total> totals = new ArrayList<>();
        String cursor = null;
        do {
            SearchQuery query = query(words, sort, cursor, from, to);
            Found found = order.find(query, where(query));
            ids.addAll(found.ids());
            totals.add(found.total());
            cursor = found.next() == null ? null : found.next().text();
        } while (cursor != null);
        assertThat(totals).allMatch(total -> total.exact() ? total.value() == ids.size() : mostCounted < ids.size());
        return ids;
    }

    private static SearchQuery query(String words, Sort sort, String cursor, LocalDate from, LocalDate to) {
        return new SearchQuery(words, null, from, to, null, null, null, null, sort, 7, cursor, Visibility.PUBLIC);
    }
}
