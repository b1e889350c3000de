package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, ArticleSearch.class, Lexemes.class, Stems.class, Neighbours.class})
class NeighboursTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    ArticleSearch search;

    @Autowired
    Neighbours neighbours;

    @BeforeEach
    void fill() {
        for (int day = 1; day <= 6; day++) {
            boolean isHarbour = day % 2 == 0;
            String words = isHarbour ? "The harbour froze. " + "harbour ".repeat(day) : "The ferry left.";
            archive.add(new Sample("Day " + day, words).published("2022-01-0" + (day + 1) / 2));
        }
    }

    @Test
    void goesThroughEachListAsTheListDoes() {
        for (Sort sort : Sort.values()) {
            for (String words : new String[] {null, "harbour"}) {
                SearchQuery query = query(words, sort);
                List<Long> listed =
                        search.hits(query).stream().map(SearchHit::id).toList();
                assertThat(listed).hasSizeGreaterThanOrEqualTo(3);
                assertThat(walk(query, listed.get(0), true))
                        .as("%s %s", sort, words)
                        .isEqualTo(listed);
                List<Long> back = new ArrayList<>(listed);
                java.util.Collections.reverse(back);
                assertThat(walk(query, back.get(0), false))
                        .as("%s %s", sort, words)
                        .isEqualTo(back);
            }
        }
    }

    @Test
    void anArticleThatIsNotInTheListLeadsIntoItByItsDay() {
        long third = search.hits(query(null, Sort.OLDEST)).get(2).id();

        assertThat(neighbours.next(query("harbour", Sort.OLDEST), third))
                .contains(search.hits(query("harbour", Sort.OLDEST)).get(1).id());
        assertThat(neighbours.next(query("harbour", Sort.RELEVANCE), third)).isEmpty();
    }

    @Test
    void leadsNobodyToWhatHeMayNotSee() {
        SearchQuery query = query(null, Sort.NEWEST);
        long first = search.hits(query).get(0).id();
        archive.hideSource(Visibility.STAFF);

        assertThat(neighbours.next(query, first)).isEmpty();
    }

    private List<Long> walk(SearchQuery query, long from, boolean onwards) {
        List<Long> walked = new ArrayList<>();
        Optional<Long> at = Optional.of(from);
        while (at.isPresent() && walked.size() < 20) {
            walked.add(at.get());
            at = onwards ? neighbours.next(query, at.get()) : neighbours.previous(query, at.get());
        }
        return walked;
    }

    private static SearchQuery query(@Nullable String words, Sort sort) {
        return new SearchQuery(words, null, null, null, null, null, null, null, sort, 50, null, Visibility.PUBLIC);
    }
}
