package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Revised.Outcome;
import newsarchive.database.FreshDatabase;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.NoArticle;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
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
class ArchiveTest {

    private static final Instant MONDAY = Instant.parse("2022-01-03T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2022-01-04T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2022-01-05T10:00:00Z");

    @Autowired
    Archive archive;

    @Autowired
    Articles articles;

    @Autowired
    Revisions revisions;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    private long source;

    @BeforeEach
    void addSource() {
        source = jdbc.sql("""
                        INSERT INTO sources (slug, name, interval_seconds, enabled, visibility)
                        VALUES ('courier', 'Harbour Courier', 3600, true, 'PUBLIC')
                        RETURNING id
                        """).query(Long.class).single();
    }

    @Test
    void keepsTheRawBytesExactlyAndEqualOnesOnce() {
        Snapshot first = archive.keep(capture("a", MONDAY, "<p>Grüße</p>\0"));
        Snapshot second = archive.keep(capture("b", TUESDAY, "<p>Grüße</p>\0"));

        assertThat(snapshots.bytes(first.id())).isEqualTo("<p>Grüße</p>\0".getBytes(StandardCharsets.UTF_8));
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(jdbc.sql("SELECT count(*) FROM payloads")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesBackTheSameSnapshotWhenTheSameCaptureIsKeptAgain() {
        Snapshot first = archive.keep(capture("a", MONDAY, "page"));

        assertThat(archive.keep(capture("a", MONDAY, "page")).id()).isEqualTo(first.id());
    }

    @Test
    void storesANewArticleWithAllItsParts() {
        Revised revised = revise("a", MONDAY, "The harbour freezes", "Ships wait.\nNobody is worried.");

        Article article = articles.find(revised.articleId(), Visibility.PUBLIC).orElseThrow();
        assertThat(revised.outcome()).isEqualTo(Outcome.NEW_ARTICLE);
        assertThat(article.current().title()).isEqualTo("The harbour freezes");
        assertThat(article.current().body()).isEqualTo("Ships wait.\nNobody is worried.");
        assertThat(article.current().bodyPositions()).containsExactly(0, 1);
        assertThat(article.current().metadata().published()).isEqualTo(day("2022-01-02"));
        assertThat(article.source().slug()).isEqualTo("courier");
        assertThat(revisions.removed(article.current().id()))
                .containsExactly(new RemovedBlock(2, "Share", RemovalReason.SHARE_BAR, "words.share"));
    }

    @Test
    void makesNoRevisionOfTheSameText() {
        revise("a", MONDAY, "The harbour freezes", "Ships wait.");

        Revised again = revise("a", TUESDAY, "The harbour freezes", "Ships wait.");

        Article article = articles.find(again.articleId(), Visibility.PUBLIC).orElseThrow();
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(article.revisions()).isEqualTo(1);
        assertThat(article.lastSeen()).isEqualTo(TUESDAY);
    }

    @Test
    void makesARevisionOfAnEditAndCountsItsWords() {
        revise("a", MONDAY, "The harbour freezes", "Ten ships wait.");

        Revised edited = revise("a", TUESDAY, "The harbour freezes", "Twelve ships wait.");

        assertThat(edited.outcome()).isEqualTo(Outcome.NEW_REVISION);
        assertThat(revisions.of(edited.articleId()))
                .extracting(RevisionSummary::number, RevisionSummary::wordsAdded, RevisionSummary::wordsRemoved)
                .containsExactly(tuple(1, 0, 0), tuple(2, 1, 1));
    }

    @Test
    void putsAnOlderCaptureBeforeTheNewerOnes() {
        revise("a", TUESDAY, "Second headline", "Ships wait.");
        revise("a", WEDNESDAY, "Third headline", "Ships wait.");

        Revised older = revise("a", MONDAY, "First headline", "Ships wait.");

        assertThat(revisions.of(older.articleId()))
                .extracting(RevisionSummary::number, RevisionSummary::title)
                .containsExactly(tuple(1, "First headline"), tuple(2, "Second headline"), tuple(3, "Third headline"));
        Article article = articles.find(older.articleId(), Visibility.PUBLIC).orElseThrow();
        assertThat(article.current().title()).isEqualTo("Third headline");
        assertThat(article.firstSeen()).isEqualTo(MONDAY);
    }

    @Test
    void previewsWithoutStoring() {
        revise("a", MONDAY, "The harbour freezes", "Ships wait.");
        Snapshot snapshot = archive.keep(capture("a", TUESDAY, "page"));

        Outcome outcome = archive.preview(revision(snapshot, "The harbour thaws", "Ships wait."));

        assertThat(outcome).isEqualTo(Outcome.NEW_REVISION);
        assertThat(jdbc.sql("SELECT count(*) FROM revisions")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsAnArticleThatIsGoneAndNoticesWhenItComesBack() {
        long id = revise("a", MONDAY, "The harbour freezes", "Ships wait.").articleId();

        assertThat(archive.gone(new PageKey("a"), 410, TUESDAY)).contains(id);
        assertThat(archive.gone(new PageKey("a"), 410, WEDNESDAY)).isEmpty();
        Article gone = articles.find(id, Visibility.PUBLIC).orElseThrow();
        assertThat(gone.goneSince()).isEqualTo(TUESDAY);
        assertThat(gone.current().body()).isEqualTo("Ships wait.");

        archive.seen(new PageKey("a"), WEDNESDAY);
        assertThat(articles.find(id, Visibility.PUBLIC).orElseThrow().goneSince())
                .isNull();
    }

    @Test
    void showsNothingOfAHiddenSource() {
        long id = revise("a", MONDAY, "The harbour freezes", "Ships wait.").articleId();
        jdbc.sql("UPDATE sources SET visibility = 'STAFF'").update();

        assertThat(articles.find(id, Visibility.PUBLIC)).isEmpty();
        assertThat(articles.find(id, Visibility.SIGNED_IN)).isEmpty();
        assertThat(articles.find(id, Visibility.STAFF)).isPresent();
    }

    @Test
    void namesAnArticleWithoutAHeadlineByItsFirstWords() {
        Revised revised = revise("a", MONDAY, null, "Ships wait outside the harbour.");

        assertThat(articles.find(revised.articleId(), Visibility.PUBLIC)
                        .orElseThrow()
                        .current()
                        .title())
                .isEqualTo("Ships wait outside the harbour.");
    }

    @Test
    void takesNoPageWithoutAnArticle() {
        Snapshot snapshot = archive.keep(capture("a", MONDAY, "page"));
        Extraction nothing = new Extraction(metadata("x"), List.of(), "", List.of(), NoArticle.NO_TEXT);

        assertThatThrownBy(() -> new NewRevision(source, snapshot, nothing, RevisionCause.PUBLISHER, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Revised revise(String key, Instant capturedAt, String title, String body) {
        Snapshot snapshot = archive.keep(capture(key, capturedAt, title + body));
        return archive.revise(revision(snapshot, title, body));
    }

    private NewRevision revision(Snapshot snapshot, String title, String body) {
        List<String> lines = body.lines().toList();
        List<TextBlock> blocks = java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new TextBlock(i, TextBlock.Kind.PARAGRAPH, lines.get(i)))
                .toList();
        List<RemovedBlock> removed =
                List.of(new RemovedBlock(lines.size(), "Share", RemovalReason.SHARE_BAR, "words.share"));
        Extraction extraction = new Extraction(metadata(title), blocks, "<p>" + body + "</p>", removed, null);
        return new NewRevision(source, snapshot, extraction, RevisionCause.PUBLISHER, "1");
    }

    private static ArticleMetadata metadata(String title) {
        return new ArticleMetadata(
                title,
                List.of("Ada Berg"),
                day("2022-01-02"),
                null,
                "en",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of("title", "h1"));
    }

    private static StatedTime day(String day) {
        return new StatedTime(LocalDate.parse(day), null, null);
    }

    private static NewSnapshot capture(String key, Instant at, String page) {
        return new NewSnapshot(
                new PageKey(key),
                "https://example.org/" + key,
                "https://example.org/" + key,
                List.of(),
                at,
                200,
                Map.of("content-type", "text/html"),
                PageForm.HTML,
                page.getBytes(StandardCharsets.UTF_8));
    }
}
