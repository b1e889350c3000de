package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, Articles.class, Copies.class})
class CopiesTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    Articles articles;

    @Autowired
    Copies copies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsCopiesInOrderOfTime() {
        String text = invented(1, 200);
        long second = archive.add(new Sample("Second", text).published("2022-01-05"));
        long third = archive.add(new Sample("Third", text + " " + invented(2, 20)).published("2022-01-06"));
        long first = archive.add(new Sample("First", text.substring(0, text.length() / 2)).published("2022-01-04"));
        archive.add(new Sample("Another matter", invented(3, 200)));

        assertThat(of(second).copies()).extracting(Copy::id).containsExactly(first, third);
        assertThat(of(second).copies())
                .extracting(copy -> copy.resemblance().kind())
                .containsExactly(Resemblance.Kind.SHORTER, Resemblance.Kind.CHANGED);
        assertThat(of(second).copies().get(1).resemblance().percent()).isBetween(90, 99);
        assertThat(of(second).isMore()).isFalse();
    }

    @Test
    void findsNoneThatAReaderMayNotSee() {
        String text = invented(1, 200);
        long one = archive.add(new Sample("One", text));
        archive.add(new Sample("Other", text));
        Article article = articles.find(one, Visibility.PUBLIC).orElseThrow();
        archive.hideSource(Visibility.STAFF);

        assertThat(copies.of(article, Visibility.SIGNED_IN).copies()).isEmpty();
        assertThat(copies.of(article, Visibility.STAFF).copies()).hasSize(1);
    }

    @Test
    void looksAtAFewOfVeryMany() {
        String text = invented(1, 100);
        long last = IntStream.range(0, 450)
                .mapToLong(i -> archive.add(new Sample("Copy " + i, text).published("2022-01-02")))
                .max()
                .orElseThrow();

        SameStory story = of(last);

        assertThat(story.copies()).hasSize(24);
        assertThat(story.isMore()).isTrue();
        assertThat(story.copies().get(0).id()).isEqualTo(last - 449);
    }

    @Test
    void catchesUpWithArticlesFromBefore() {
        String text = invented(1, 200);
        List<Long> ids = IntStream.range(0, 3)
                .mapToObj(i -> archive.add(new Sample("Copy " + i, i < 2 ? text : "Short.")))
                .toList();
        jdbc.sql("INSERT INTO articles_without_bands SELECT article_id FROM article_bands")
                .update();
        jdbc.sql("INSERT INTO articles_without_bands VALUES (999999)").update();
        jdbc.sql("DELETE FROM article_bands").update();
        assertThat(of(ids.get(0)).copies()).isEmpty();

        assertThat(copies.catchUp()).isTrue();
        assertThat(copies.catchUp()).isFalse();

        assertThat(of(ids.get(0)).copies()).extracting(Copy::id).containsExactly(ids.get(1));
        assertThat(of(ids.get(2)).copies()).isEmpty();
    }

    private SameStory of(long id) {
        return copies.of(articles.find(id, Visibility.PUBLIC).orElseThrow(), Visibility.PUBLIC);
    }

    private static String invented(int seed, int words) {
        Random chance = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> Integer.toString(chance.nextInt(20_000) + 2000, 36))
                .collect(Collectors.joining(" "));
    }
}
