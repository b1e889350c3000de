package newsarchive.archive;

import static java.sql.Types.DATE;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.StatedTime;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of articles.
 *
 * <pre>{@code
 * articles.find(17, Visibility.PUBLIC).map(article -> article.current().title());
 * }</pre>
 */
@Repository
public class Articles {

    /** From the counts of days, so that a million articles need not be looked at. */
    private static final String FIGURES = """
            SELECT counted.source_id, counted.articles, first.date AS first, latest.date AS latest
            FROM (
                SELECT source_id, sum(articles) AS articles
                FROM day_counts
                WHERE articles > 0
                :only
                GROUP BY source_id
            ) counted
            LEFT JOIN LATERAL (
                SELECT date FROM articles a WHERE a.source_id = counted.source_id ORDER BY day, date, id LIMIT 1) first ON true
            LEFT JOIN LATERAL (
                SELECT date FROM articles a WHERE a.source_id = counted.source_id ORDER BY day DESC, date DESC, id DESC
                LIMIT 1) latest ON true
            """;

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The article with its current text, if the reader may see it. */
    public Optional<Article> find(long id, Visibility reader) {
        return jdbc.sql("""
                        SELECT r.id, r.article_id, r.number, r.snapshot_id, r.captured_at, r.cause, r.title, r.content, r.metadata,
                               r.texts, r.body, r.body_positions, r.html, r.sha256, r.extractor, r.words_added, r.words_removed,
                               a.page_key, a.url, a.revisions, a.first_seen, a.last_seen, a.updated_at, a.gone_since,
                               a.gone_status, a.source_id, s.slug, s.name, s.visibility
                        FROM articles a
                        JOIN revisions r ON r.id = a.current_revision
                        JOIN sources s ON s.id = a.source_id
                        WHERE a.id = :id
                        AND s.visibility = ANY (:visible)
                        """)
                .param("id", id)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query(Articles::article)
                .optional();
    }

    /** The id of the article known under this key. */
    public Optional<Long> idOf(PageKey key) {
        return jdbc.sql("SELECT id FROM articles WHERE page_key = :key")
                .param("key", key.value())
                .query(Long.class)
                .optional();
    }

    /** Figures of the sources that have articles, by the source's id. */
    public Map<Long, SourceFigures> figuresBySource() {
        Map<Long, SourceFigures> figures = new HashMap<>();
        jdbc.sql(FIGURES.replace(":only", "")).query(row -> {
            figures.put(row.getLong("source_id"), figures(row));
        });
        return figures;
    }

    /** Figures of one source, if it has articles. */
    public Optional<SourceFigures> figuresOf(long sourceId) {
        return jdbc.sql(FIGURES.replace(":only", "AND source_id = :source"))
                .param("source", sourceId)
                .query((row, index) -> figures(row))
                .optional();
    }

    private static SourceFigures figures(ResultSet row) throws SQLException {
        return new SourceFigures(
                row.getLong("articles"),
                Revisions.optionalInstant(row, "first"),
                Revisions.optionalInstant(row, "latest"));
    }

    /**
     * What the archive holds of one source.
     *
     * @param articles how many
     * @param first the earliest date of one, or null
     * @param latest the latest date of one, or null
     */
    public record SourceFigures(
            long articles,
            @Nullable Instant first,
            @Nullable Instant latest) {}

    /** Stores a new article and its words; it is shown when it {@linkplain #pointTo points} to its revision. */
    long insert(NewRevision revision, RevisionText text, Instant now) {
        Instant capturedAt = revision.snapshot().capturedAt();
        long id = shown(jdbc.sql("""
                        INSERT INTO articles
                            (page_key, url, source_id, title, authors, topics, language, section, published, day, date,
                             revisions, first_seen, last_seen, updated_at)
                        VALUES
                            (:key, :url, :source, :title, :authors, :topics, :language, :section, :published,
                             coalesce(:day, (:capturedAt::timestamptz AT TIME ZONE 'UTC')::date),
                             coalesce(:date, :capturedAt::timestamptz), 1, :capturedAt, :capturedAt, :now)
                        RETURNING id
                        """), text, revision.extraction().metadata())
                .param("key", revision.snapshot().key().value())
                .param("url", revision.snapshot().url(), VARCHAR)
                .param("source", revision.sourceId())
                .param("capturedAt", capturedAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        index(id, text, revision.extraction().metadata().topics());
        return id;
    }

    /** Touches no column that has an index, so that PostgreSQL need not touch the indexes either. */
    void pointTo(long articleId, long revisionId) {
        jdbc.sql("UPDATE articles SET current_revision = :revision WHERE id = :id")
                .param("id", articleId)
                .param("revision", revisionId)
                .update();
    }

    /** Makes a revision the current one: lists and search show it from now on. */
    void show(long articleId, long revisionId, NewRevision revision, RevisionText text) {
        ArticleMetadata metadata = revision.extraction().metadata();
        shown(jdbc.sql("""
                        UPDATE articles
                        SET current_revision = :revision, title = :title, authors = :authors, topics = :topics,
                            language = :language, section = :section, published = :published,
                            day = coalesce(:day, (first_seen AT TIME ZONE 'UTC')::date), date = coalesce(:date, first_seen)
                        WHERE id = :id
                        """), text, metadata)
                .param("id", articleId)
                .param("revision", revisionId)
                .update();
        index(articleId, text, metadata.topics());
    }

    /** What lists show of a revision. Types are said, because a null without one would make the database parse the statement anew. */
    private static JdbcClient.StatementSpec shown(
            JdbcClient.StatementSpec statement, RevisionText text, ArticleMetadata metadata) {
        @Nullable StatedTime published = metadata.published();
        @Nullable LocalDate day = published == null ? null : published.date();
        return statement
                .param("title", text.title())
                .param("authors", metadata.authors().toArray(String[]::new))
                .param("topics", metadata.topics().toArray(String[]::new))
                .param("language", metadata.language(), VARCHAR)
                .param("section", metadata.section(), VARCHAR)
                .param("published", published == null ? null : published.iso(), VARCHAR)
                .param("day", day, DATE)
                .param(
                        "date",
                        published == null ? null : published.instant().atOffset(ZoneOffset.UTC),
                        TIMESTAMP_WITH_TIMEZONE);
    }

    /** Notes another revision in the counts. */
    void countRevision(long articleId, Instant now) {
        jdbc.sql("UPDATE articles SET revisions = revisions + 1, updated_at = :now WHERE id = :id")
                .param("id", articleId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that the page was there at a time; a page that had been gone before that time is back. */
    void seen(long articleId, Instant at) {
        jdbc.sql("""
                        UPDATE articles
                        SET first_seen = least(first_seen, :at),
                            last_seen = greatest(last_seen, :at),
                            gone_since = CASE WHEN gone_since > :at THEN gone_since END,
                            gone_status = CASE WHEN gone_since > :at THEN gone_status END
                        WHERE id = :id
                        """)
                .param("id", articleId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that the page is gone, and since when; true when that is news. */
    boolean gone(long articleId, int status, Instant at) {
        return jdbc.sql("""
                                UPDATE articles
                                SET gone_since = :at, gone_status = :status
                                WHERE id = :id
                                AND gone_since IS NULL
                                """)
                        .param("id", articleId)
                        .param("status", status)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private void index(long articleId, RevisionText text, List<String> topics) {
        jdbc.sql("""
                        INSERT INTO article_search (article_id, source_id, day, date, config, language, text)
                        SELECT id, source_id, day, date, search_config(language), language, :text
                        FROM articles
                        WHERE id = :id
                        ON CONFLICT (article_id) DO UPDATE
                        SET source_id = excluded.source_id, day = excluded.day, date = excluded.date,
                            config = excluded.config, language = excluded.language, text = excluded.text
                        """)
                .param("id", articleId)
                .param(
                        "text",
                        SearchText.of(text.title(), text.lead(), topics, text.body())
                                .text())
                .update();
        Copies.note(jdbc, articleId, text.body());
    }

    private static Article article(ResultSet row, int index) throws SQLException {
        return new Article(
                row.getLong("article_id"),
                new PageKey(row.getString("page_key")),
                row.getString("url"),
                new SourceRef(
                        row.getLong("source_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Visibility.valueOf(row.getString("visibility"))),
                Revisions.revision(row, index),
                row.getInt("revisions"),
                Revisions.instant(row, "first_seen"),
                Revisions.instant(row, "last_seen"),
                Revisions.instant(row, "updated_at"),
                Revisions.optionalInstant(row, "gone_since"),
                row.getObject("gone_status", Integer.class));
    }
}
