package newsarchive.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Archive;
import newsarchive.archive.NewRevision;
import newsarchive.archive.NewSnapshot;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.Snapshot;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.RelatedLink;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.StatedTime;
import newsarchive.extraction.TextBlock;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a few sources and articles into a database for a test. */
@TestComponent
class SmallArchive {

    static final Instant MORNING = Instant.parse("2022-01-08T06:00:00Z");

    private final JdbcClient jdbc;
    private final Archive archive;

    SmallArchive(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    void empty() {
        jdbc.sql("TRUNCATE sources, articles, snapshots, payloads, dictionaries, scrape_jobs CASCADE")
                .update();
    }

    void source(String slug, Visibility visibility) {
        jdbc.sql("""
                        INSERT INTO sources (slug, name, interval_seconds, enabled, visibility)
                        VALUES (:slug, :name, 3600, false, :visibility)
                        """)
                .param("slug", slug)
                .param("name", "The " + slug)
                .param("visibility", visibility.name())
                .update();
    }

    /** Archives a capture of the page {@code https://SOURCE.example/NAME}; the same name again makes a revision. */
    long capture(String source, String name, String title, String body, Instant at) {
        WebUrl url = new WebUrl("https://" + source + ".example/" + name);
        Snapshot snapshot = archive.keep(new NewSnapshot(
                PageKey.of(url),
                url.value(),
                url.value(),
                List.of(),
                at,
                200,
                Map.of("content-type", "text/html"),
                PageForm.HTML,
                page(title, body).getBytes(StandardCharsets.UTF_8)));
        return archive.revise(
                        new NewRevision(id(source), snapshot, extraction(title, body), RevisionCause.PUBLISHER, "1"))
                .articleId();
    }

    static String page(String title, String body) {
        return "<html><script>alert(1)</script><h1>" + title + "</h1><p>" + body + "</p></html>";
    }

    private long id(String slug) {
        return jdbc.sql("SELECT id FROM sources WHERE slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private static Extraction extraction(String title, String body) {
        ArticleMetadata metadata = new ArticleMetadata(
                title,
                List.of("Ada Example"),
                new StatedTime(LocalDate.of(2022, 1, 7), LocalTime.of(15, 42), ZoneOffset.ofHours(1)),
                new StatedTime(LocalDate.of(2022, 1, 7), null, null),
                "de",
                "Example Post",
                "Ausland",
                List.of("Rivers"),
                "What it is about.",
                new LeadImage("https://pictures.example/1.jpg", "A bridge", "Example Agency"),
                List.of(new RelatedLink("Another one", "https://other.example/2")),
                null,
                Map.of("title", "json-ld"));
        return new Extraction(
                metadata,
                List.of(new TextBlock(1, TextBlock.Kind.PARAGRAPH, body)),
                "<p>" + body + "</p>",
                List.of(new RemovedBlock(0, "Home Sport Weather", RemovalReason.NAVIGATION, "tag.nav")),
                null);
    }
}
