package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.database.FreshDatabase;
import newsarchive.search.SearchQuery.Sort;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How well the search answers the queries of a judged list; prints a line for each language. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, ArticleSearch.class, Lexemes.class, Stems.class, Lexicon.class})
class SearchQualityTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "newsarchive", "search");
    private static final Path SEED = Path.of("..", "shared", "seeds", "000_1643cbc37ea363ab.html");

    private static final List<Measure> MEASURES = List.of(
            new Measure("recall", 0.94, Ranking::recall),
            new Measure("P@5", 0.90, ranking -> ranking.precision(5)),
            new Measure("MRR", 0.93, Ranking::reciprocalRank),
            new Measure("nDCG@10", 0.93, ranking -> ranking.gain(10)));

    @Autowired
    SampleArchive archive;

    @Autowired
    ArticleSearch search;

    @Autowired
    Lexicon lexicon;

    @Autowired
    JdbcClient jdbc;

    private Map<Long, String> names = Map.of();

    /** A measure, and how much of it the list as a whole must reach. */
    private record Measure(String name, double floor, ToDoubleFunction<Ranking> of) {}

    @BeforeEach
    void fill() throws IOException {
        names = new JudgedArchive(archive).fill(FOLDER);
        jdbc.sql("UPDATE articles SET gone_since = date WHERE title = 'Thornby votes to keep its last ferry'")
                .update();
        while (lexicon.learn()) {
            // Until all is learned.
        }
    }

    /** All from one method, so that the archive is filled and each query asked once. */
    @TestFactory
    Stream<DynamicTest> findsWhatReadersLookFor() throws IOException {
        List<JudgedQuery> judged = JudgedQuery.read(FOLDER.resolve("judged.txt"));
        List<Ranking> byRelevance = rankings(judged, Sort.RELEVANCE);
        List<Ranking> newest = rankings(judged, Sort.NEWEST);
        print("by relevance", byRelevance);
        print("newest first", newest);
        return Stream.of(
                        Stream.of(dynamicTest("the list is in order", () -> isInOrder(judged))),
                        IntStream.range(0, judged.size())
                                .mapToObj(i -> dynamicTest(
                                        judged.get(i).group() + ": "
                                                + judged.get(i).query(),
                                        () -> isAsJudged(byRelevance.get(i), newest.get(i)))),
                        MEASURES.stream()
                                .map(measure -> dynamicTest(
                                        measure.name(),
                                        () -> assertThat(mean(byRelevance, measure))
                                                .isGreaterThanOrEqualTo(measure.floor()))))
                .flatMap(tests -> tests);
    }

    /** The page is not part of the repository, so the test steps aside where it is absent. */
    @Test
    void findsTheSeedCaseFirst() throws IOException {
        assumeTrue(Files.exists(SEED), "The seed case is not beside this project: " + SEED);
        long seed = new JudgedArchive(archive).add(SEED);
        List<String> queries = List.of(
                "OVKS Friedenstruppe",
                "Truppe Kasachstan",
                "OVKS-Verbündete",
                "Verbuendete Schutz",
                "Unruhen Kasachstan",
                "Tokajew Telefonat",
                "Treibstoffpreis Proteste",
                "\"Organisation des Vertrags über kollektive Sicherheit\" Putin",
                "Peskow date:2022-01-07");

        SoftAssertions softly = new SoftAssertions();
        for (String query : queries) {
            softly.assertThat(search.hits(query(query, Sort.RELEVANCE)).stream().findFirst())
                    .as(query)
                    .hasValueSatisfying(hit -> softly.assertThat(hit.id()).isEqualTo(seed));
        }
        softly.assertAll();
    }

    private void isInOrder(List<JudgedQuery> judged) {
        assertThat(judged).hasSizeGreaterThanOrEqualTo(60);
        assertThat(judged).extracting(JudgedQuery::query).doesNotHaveDuplicates();
        Set<String> known = Set.copyOf(names.values());
        for (JudgedQuery query : judged) {
            assertThat(known).as(query.query()).containsAll(query.wanted()).containsAll(query.useful());
            assertThat(query.useful()).as(query.query()).noneMatch(query.wanted()::contains);
        }
    }

    private static void isAsJudged(Ranking byRelevance, Ranking newest) {
        assertThat(newest.found()).containsExactlyInAnyOrderElementsOf(byRelevance.found());
        if (byRelevance.judged().isNotYet()) {
            assertThat(byRelevance.isGood())
                    .as("It is answered well now: move it out of its section")
                    .isFalse();
        } else {
            assertThat(byRelevance.found()).containsAll(byRelevance.judged().wanted());
            assertThat(byRelevance.isFirstOfUse())
                    .as("The first of %s is of no use", byRelevance.found())
                    .isTrue();
        }
    }

    private List<Ranking> rankings(List<JudgedQuery> judged, Sort sort) {
        return judged.stream().map(query -> ranking(query, sort)).toList();
    }

    private Ranking ranking(JudgedQuery query, Sort sort) {
        return new Ranking(
                query,
                search.hits(query(query.query(), sort)).stream()
                        .map(hit -> Objects.requireNonNull(names.get(hit.id())))
                        .toList());
    }

    private static SearchQuery query(String words, Sort sort) {
        return new SearchQuery(words, null, null, null, null, null, null, null, sort, 100, null, Visibility.PUBLIC);
    }

    private static void print(String order, List<Ranking> rankings) {
        Map<String, List<Ranking>> lines = rankings.stream()
                .collect(Collectors.groupingBy(
                        ranking -> ranking.judged().group(),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
        lines.put("All", rankings);
        System.out.printf("%-12s %7s", order, "queries");
        MEASURES.forEach(measure -> System.out.printf("%9s", measure.name()));
        lines.forEach((group, some) -> {
            System.out.printf("%n%-12s %7d", group, some.size());
            MEASURES.forEach(measure -> System.out.printf(Locale.ROOT, "%9.3f", mean(some, measure)));
        });
        System.out.println();
    }

    private static double mean(List<Ranking> rankings, Measure measure) {
        return rankings.stream().mapToDouble(measure.of()).average().orElse(0);
    }
}
