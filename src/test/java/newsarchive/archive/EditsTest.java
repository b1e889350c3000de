package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.archive.RevisionChanges.Part;
import newsarchive.database.FreshDatabase;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.StatedTime;
import newsarchive.extraction.TextBlock;
import newsarchive.url.PageKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({
    FreshDatabase.class,
    Archive.class,
    Articles.class,
    Revisions.class,
    Edits.class,
    Snapshots.class,
    Payloads.class,
    Dictionaries.class
})
class EditsTest {

    private static final Instant MONDAY = Instant.parse("2022-01-03T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2022-01-04T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2022-01-05T10:00:00Z");

    @Autowired
    Archive archive;

    @Autowired
    Edits edits;

    @Autowired
    JdbcClient jdbc;

    private long courier;
    private long gazette;

    @BeforeEach
    void addSources() {
        courier = source("courier");
        gazette = source("gazette");
    }

    @Test
    void tellsWhatAPublisherChanged() {
        put(courier, "a", MONDAY, "Ice closes harbour", "Ten ships wait.", null);
        put(courier, "a", TUESDAY, "Ice leaves harbour", "Twelve ships wait.", null);

        assertThat(all(false))
                .extracting(Edit::number, Edit::title, Edit::titleBefore, Edit::wordsAdded, Edit::wordsRemoved)
                .containsExactly(tuple(2, "Ice leaves harbour", "Ice closes harbour", 2, 2));
        assertThat(all(false).get(0).changes().parts()).containsExactly(Part.HEADLINE, Part.TEXT);
        assertThat(all(false).get(0).source().slug()).isEqualTo("courier");
    }

    @Test
    void firstCapturesAndReadingsOfOursAreNoEdits() {
        put(courier, "a", MONDAY, "Ice closes harbour", "Ten ships wait.", null);
        Snapshot snapshot = archive.keep(capture("a", TUESDAY));
        archive.revise(revision(courier, snapshot, "Ice closes harbour", "Ten ships.", null, RevisionCause.EXTRACTOR));

        assertThat(all(false)).isEmpty();
    }

    @Test
    void anOlderCaptureThatComesInLateIsSetBeforeTheOthers() {
        put(courier, "a", TUESDAY, "Second headline", "Ships wait.", null);
        assertThat(all(false)).isEmpty();

        put(courier, "a", MONDAY, "First headline", "Ships wait.", null);

        assertThat(all(false))
                .extracting(Edit::number, Edit::titleBefore, Edit::title)
                .containsExactly(tuple(2, "First headline", "Second headline"));

        put(courier, "a", MONDAY.plus(Duration.ofHours(2)), "First headline", "No ship waits.", null);

        assertThat(all(false)).extracting(Edit::number).containsExactly(3, 2);
        assertThat(all(false).get(0).changes().parts()).containsExactly(Part.HEADLINE, Part.TEXT);
        assertThat(all(false).get(1).changes().parts()).containsExactly(Part.TEXT);
    }

    @Test
    void aNewReadingOfTheSameCaptureIsTakenIntoAccount() {
        put(courier, "a", MONDAY, "Ice closes harbour", "Ten ships wait.", null);
        Snapshot snapshot = archive.keep(capture("a", TUESDAY));
        archive.revise(revision(courier, snapshot, "Ice closes harbour", "Six ships.", null, RevisionCause.PUBLISHER));
        assertThat(all(true)).hasSize(1);

        archive.revise(
                revision(courier, snapshot, "Ice closes harbour", "Six ships.", "2022-01-04", RevisionCause.EXTRACTOR));

        assertThat(all(true)).isEmpty();
        assertThat(all(false)).hasSize(1);
    }

    @Test
    void listsSilentOnesAndThoseOfOneSource() {
        put(courier, "a", MONDAY, "Ice", "Ten ships wait.", null);
        put(courier, "a", TUESDAY, "Ice", "Six ships wait.", null);
        put(gazette, "b", MONDAY, "Wind", "Ten ships wait.", null);
        put(gazette, "b", WEDNESDAY, "Wind", "Six ships wait.", "2022-01-05");

        assertThat(all(false)).extracting(Edit::title).containsExactly("Wind", "Ice");
        assertThat(all(true)).extracting(Edit::title).containsExactly("Ice");
        assertThat(list("gazette", false, Visibility.PUBLIC))
                .extracting(Edit::title)
                .containsExactly("Wind");
        assertThat(list("gazette", true, Visibility.PUBLIC)).isEmpty();
        assertThat(list("nobody", false, Visibility.PUBLIC)).isEmpty();
    }

    @Test
    void showsAReaderWhatThisReaderMaySee() {
        put(courier, "a", MONDAY, "Ice", "Ten ships wait.", null);
        long id = put(courier, "a", TUESDAY, "Ice", "Six ships wait.", null);
        jdbc.sql("UPDATE sources SET visibility = 'STAFF'").update();

        assertThat(all(false)).isEmpty();
        assertThat(list("courier", false, Visibility.SIGNED_IN)).isEmpty();
        assertThat(list("courier", false, Visibility.STAFF)).hasSize(1);
        assertThat(edits.of(id, 10, Visibility.PUBLIC)).isEmpty();
        assertThat(edits.of(id, 10, Visibility.STAFF)).hasSize(1);
    }

    @Test
    void leadsThroughAllPagesWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            put(courier, "p" + i, MONDAY, "Page " + i, "Ten ships wait.", null);
            put(courier, "p" + i, TUESDAY.plusNanos(i / 3 * 1000L), "Page " + i, "Six ships wait.", null);
        }
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            EditPage page = edits.list(new EditQuery(null, false, cursor, 2, Visibility.PUBLIC));
            page.items().forEach(edit -> titles.add(edit.title()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(titles)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 6)
                        .mapToObj(i -> "Page " + (6 - i))
                        .toList());
    }

    @Test
    void refusesACursorThatIsNoneOfOurs() {
        assertThatThrownBy(() -> edits.list(new EditQuery(null, false, "x", 2, Visibility.PUBLIC)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesWithItsArticle() {
        put(courier, "a", MONDAY, "Ice", "Ten ships wait.", null);
        put(courier, "a", TUESDAY, "Ice", "Six ships wait.", null);

        jdbc.sql("DELETE FROM articles").update();

        assertThat(all(false)).isEmpty();
    }

    private List<Edit> all(boolean silent) {
        return list(null, silent, Visibility.PUBLIC);
    }

    private List<Edit> list(String slug, boolean silent, Visibility reader) {
        return edits.list(new EditQuery(slug, silent, null, 20, reader)).items();
    }

    private long source(String slug) {
        return jdbc.sql("""
                        INSERT INTO sources (slug, name, interval_seconds, enabled, visibility)
                        VALUES (:slug, :slug, 3600, true, 'PUBLIC')
                        RETURNING id
                        """).param("slug", slug).query(Long.class).single();
    }

    private long put(long source, String key, Instant at, String title, String body, String modified) {
        Snapshot snapshot = archive.keep(capture(key, at));
        return archive.revise(revision(source, snapshot, title, body, modified, RevisionCause.PUBLISHER))
                .articleId();
    }

    private static NewRevision revision(
            long source, Snapshot snapshot, String title, String body, String modified, RevisionCause cause) {
        ArticleMetadata metadata = new ArticleMetadata(
                title,
                List.of(),
                StatedTime.parse("2022-01-02"),
                StatedTime.parse(modified),
                "en",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of());
        List<TextBlock> blocks = List.of(new TextBlock(0, TextBlock.Kind.PARAGRAPH, body));
        return new NewRevision(
                source, snapshot, new Extraction(metadata, blocks, "<p></p>", List.of(), null), cause, "1");
    }

    private static NewSnapshot capture(String key, Instant at) {
        return new NewSnapshot(
                new PageKey(key),
                "https://example.org/" + key,
                "https://example.org/" + key,
                List.of(),
                at,
                200,
                Map.of(),
                PageForm.HTML,
                (key + at).getBytes(StandardCharsets.UTF_8));
    }
}
