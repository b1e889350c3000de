package newsarchive.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsarchive.access.Visibility;
import newsarchive.extraction.StatedTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles with mostly the same text: the same agency's story in several papers, a copy, an excerpt. Candidates share a {@linkplain
 * TextBands band}; those that have most in common are compared word by word.
 */
@Repository
public class Copies {

    /** A text that stands in the archive a thousand times costs no more than one that stands there this often. */
    private static final int MOST_LOOKED_AT = 400;

    private static final int MOST_COMPARED = 24;
    private static final int NOTED_AT_ONCE = 200;

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other articles with the text of this one, as far as a reader may see them. */
    public SameStory of(Article article, Visibility reader) {
        Integer[] bands = TextBands.of(article.current().body());
        if (bands.length == 0) {
            return SameStory.NONE;
        }
        List<Candidate> found = candidates(article.id(), bands, reader);
        List<Candidate> closest = found.stream()
                .sorted(Candidate.CLOSEST_FIRST)
                .limit(MOST_COMPARED)
                .toList();
        Map<Long, String> bodies = bodies(closest);
        WordRuns text = WordRuns.of(article.current().body());
        List<Copy> copies = closest.stream()
                .map(candidate -> candidate.copy(Resemblance.between(
                        text, WordRuns.of(bodies.getOrDefault(candidate.copy().id(), "")))))
                .filter(copy -> copy.resemblance().isSameStory())
                .sorted(Comparator.comparing(Copy::date).thenComparing(Copy::id))
                .toList();
        return new SameStory(copies, found.size() > MOST_COMPARED && copies.size() == MOST_COMPARED);
    }

    /**
     * Notes the bands of some articles that were stored before there were any.
     *
     * @return true when there are more
     */
    @Transactional
    public boolean catchUp() {
        Map<Long, String> bodies = new HashMap<>();
        jdbc.sql("""
                        WITH taken AS (
                            DELETE FROM articles_without_bands
                            WHERE article_id IN (
                                SELECT article_id FROM articles_without_bands ORDER BY article_id LIMIT :most
                                FOR UPDATE SKIP LOCKED)
                            RETURNING article_id
                        )
                        SELECT taken.article_id, w.text
                        FROM taken
                        LEFT JOIN article_search w ON w.article_id = taken.article_id
                        """).param("most", NOTED_AT_ONCE).query(row -> {
            String text = row.getString("text");
            bodies.put(
                    row.getLong("article_id"),
                    text == null ? "" : SearchText.parse(text).body());
        });
        bodies.forEach((id, body) ->
                jdbc.sql("""
                        INSERT INTO article_bands (article_id, bands)
                        SELECT id, :bands FROM articles WHERE id = :id
                        ON CONFLICT DO NOTHING
                        """).param("id", id).param("bands", TextBands.of(body)).update());
        return !bodies.isEmpty();
    }

    /** Notes the bands of an article's current text. */
    static void note(JdbcClient jdbc, long articleId, String body) {
        jdbc.sql("""
                        INSERT INTO article_bands AS b (article_id, bands)
                        VALUES (:id, :bands)
                        ON CONFLICT (article_id) DO UPDATE SET bands = excluded.bands WHERE b.bands <> excluded.bands
                        """).param("id", articleId).param("bands", TextBands.of(body)).update();
    }

    /** The bands are looked up by themselves: beside a limit PostgreSQL takes them for frequent and reads the whole table instead of their index. */
    private List<Candidate> candidates(long id, Integer[] bands, Visibility reader) {
        Set<Integer> wanted = new HashSet<>(Arrays.asList(bands));
        return jdbc.sql("""
                        WITH alike AS MATERIALIZED (
                            SELECT article_id, bands
                            FROM article_bands
                            WHERE bands && :bands
                            AND article_id <> :id)
                        SELECT a.id, a.title, a.language, a.published, a.day, a.date, b.bands,
                               a.source_id, s.slug, s.name, s.visibility
                        FROM alike b
                        JOIN articles a ON a.id = b.article_id
                        JOIN sources s ON s.id = a.source_id
                        WHERE s.visibility = ANY (:visible)
                        LIMIT :most
                        """)
                .param("bands", bands)
                .param("id", id)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .param("most", MOST_LOOKED_AT)
                .query((row, index) -> new Candidate(copy(row), shared(row, wanted)))
                .list();
    }

    private Map<Long, String> bodies(List<Candidate> candidates) {
        Map<Long, String> bodies = new HashMap<>();
        if (!candidates.isEmpty()) {
            jdbc.sql("""
                            SELECT article_id, text
                            FROM article_search
                            WHERE article_id = ANY (:ids)
                            """)
                    .param(
                            "ids",
                            candidates.stream()
                                    .map(candidate -> candidate.copy().id())
                                    .toArray(Long[]::new))
                    .query(row -> {
                        bodies.put(
                                row.getLong("article_id"),
                                SearchText.parse(row.getString("text")).body());
                    });
        }
        return bodies;
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                row.getLong("id"),
                row.getString("title"),
                new SourceRef(
                        row.getLong("source_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Visibility.valueOf(row.getString("visibility"))),
                row.getString("language"),
                StatedTime.parse(row.getString("published")),
                row.getObject("day", LocalDate.class),
                Revisions.instant(row, "date"),
                Resemblance.NONE);
    }

    private static int shared(ResultSet row, Set<Integer> wanted) throws SQLException {
        return (int) Arrays.stream((Integer[]) row.getArray("bands").getArray())
                .filter(wanted::contains)
                .count();
    }

    /** An article that shares so many bands with another. */
    private record Candidate(Copy copy, int shared) {

        private static final Comparator<Candidate> CLOSEST_FIRST = Comparator.comparingInt(Candidate::shared)
                .reversed()
                .thenComparing(candidate -> candidate.copy().date())
                .thenComparing(candidate -> candidate.copy().id());

        Copy copy(Resemblance resemblance) {
            return copy.with(resemblance);
        }
    }
}
