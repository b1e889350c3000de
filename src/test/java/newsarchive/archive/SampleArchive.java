package newsarchive.archive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.StatedTime;
import newsarchive.extraction.TextBlock;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the archive with sample articles for tests of what stands on it: {@code @Import(SampleArchive.class)}. */
public class SampleArchive {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Archive archive;

    SampleArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
        Revisions revisions = new Revisions(jdbc);
        this.archive = new Archive(
                jdbc,
                new Snapshots(jdbc, new Payloads(jdbc, new Dictionaries(jdbc))),
                new Articles(jdbc),
                revisions,
                new Edits(jdbc, revisions),
                Clock.systemUTC());
    }

    /** Stores an article of the source {@code courier} and gives its id. */
    public long add(Sample sample) {
        String key = "sample.example/" + COUNT.incrementAndGet();
        NewSnapshot snapshot = new NewSnapshot(
                new PageKey(key),
                "https://" + key,
                "https://" + key,
                List.of(),
                Instant.parse("2022-06-01T12:00:00Z"),
                200,
                Map.of(),
                PageForm.HTML,
                (key + sample.body).getBytes(StandardCharsets.UTF_8));
        return add(source("courier", "Harbour Courier"), snapshot, sample.extraction());
    }

    /** Stores what was read from a saved page, as an article of the source of this slug and name, and gives its id. */
    public long add(String slug, SavedPage page, Extraction extraction) {
        NewSnapshot snapshot = new NewSnapshot(
                PageKey.of(page.url()),
                page.url().toString(),
                page.url().toString(),
                List.of(),
                page.captured(),
                null,
                Map.of(),
                page.form(),
                page.bytes());
        return add(source(slug, slug), snapshot, extraction);
    }

    private long add(long source, NewSnapshot page, Extraction extraction) {
        return archive.revise(new NewRevision(source, archive.keep(page), extraction, RevisionCause.PUBLISHER, "1"))
                .articleId();
    }

    /** A page as it was saved. */
    public record SavedPage(WebUrl url, Instant captured, PageForm form, byte[] bytes) {}

    /** Changes who may see the source. */
    public void hideSource(Visibility visibility) {
        source("courier", "Harbour Courier");
        jdbc.sql("UPDATE sources SET visibility = :visibility")
                .param("visibility", visibility.name())
                .update();
    }

    private long source(String slug, String name) {
        return jdbc.sql("""
                        INSERT INTO sources (slug, name, interval_seconds, enabled, visibility)
                        VALUES (:slug, :name, 3600, false, 'PUBLIC')
                        ON CONFLICT (slug) DO UPDATE SET name = excluded.name
                        RETURNING id
                        """)
                .param("slug", slug)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** An invented article. */
    public static final class Sample {
        private final String title;
        private final String body;
        private String language = "en";
        private @Nullable String lead;
        private List<String> authors = List.of();
        private List<String> topics = List.of();
        private StatedTime published = new StatedTime(LocalDate.parse("2022-01-02"), null, null);

        public Sample(String title, String body) {
            this.title = title;
            this.body = body;
        }

        public Sample language(String code) {
            language = code;
            return this;
        }

        public Sample authors(String... names) {
            authors = List.of(names);
            return this;
        }

        public Sample topics(String... names) {
            topics = List.of(names);
            return this;
        }

        public Sample lead(String text) {
            lead = text;
            return this;
        }

        public Sample published(String day) {
            published = new StatedTime(LocalDate.parse(day), null, null);
            return this;
        }

        private Extraction extraction() {
            List<String> lines = body.lines().toList();
            ArticleMetadata metadata = new ArticleMetadata(
                    title, authors, published, null, language, null, null, topics, lead, null, List.of(), null,
                    Map.of());
            List<TextBlock> blocks = IntStream.range(0, lines.size())
                    .mapToObj(i -> new TextBlock(i, TextBlock.Kind.PARAGRAPH, lines.get(i)))
                    .toList();
            return new Extraction(metadata, blocks, "<p>" + lines.size() + "</p>", List.of(), null);
        }
    }
}
