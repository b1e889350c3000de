package newsarchive.archive;

import java.util.ArrayList;
import java.util.List;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of authors, topics and languages, each with the number of its articles that a reader may see. What articles change is
 * noted by the database as they are stored, and counted by {@link #count}.
 */
@Repository
public class Register {

    private static final int COUNTED_AT_ONCE = 20_000;
    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name with the number of its articles, and the letter it stands under. */
    public record Entry(String value, String letter, long articles) {}

    /** Some entries, and whether more follow. */
    public record Page(List<Entry> entries, boolean isMore) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Entries in the order of the alphabet.
     *
     * @param letter the letter to begin with, or null for the first
     * @param after the name behind which to go on, or null
     */
    public Page alphabetical(RegisterKind kind, @Nullable String letter, @Nullable String after, Visibility reader) {
        SortKey key = after == null ? new SortKey(letter == null ? "" : letter, "") : SortKey.of(after);
        return page(jdbc.sql("""
                        SELECT value, letter, %1$s AS articles
                        FROM register
                        WHERE kind = :kind
                        AND (letter, sort_key, value) > (:letter, :key, :after)
                        AND %1$s > 0
                        ORDER BY letter, sort_key, value
                        LIMIT :limit
                        """.formatted(column(reader)))
                .param("kind", kind.name())
                .param("letter", key.letter())
                .param("key", key.key())
                .param("after", after == null ? "" : after));
    }

    /**
     * Entries with the most articles first.
     *
     * @param articles how many the last entry before had; more than any for the beginning
     * @param after its name, or an empty one
     */
    public Page most(RegisterKind kind, long articles, String after, Visibility reader) {
        return page(jdbc.sql("""
                        SELECT value, letter, %1$s AS articles
                        FROM register
                        WHERE kind = :kind
                        AND %1$s > 0
                        AND %1$s <= :articles
                        AND (%1$s < :articles OR value > :after)
                        ORDER BY %1$s DESC, value
                        LIMIT :limit
                        """.formatted(column(reader)))
                .param("kind", kind.name())
                .param("articles", articles)
                .param("after", after));
    }

    /** The letters that have entries, in order. Goes from letter to letter, and never over all entries. */
    public List<String> letters(RegisterKind kind, Visibility reader) {
        return jdbc.sql("""
                        WITH RECURSIVE letters AS (
                            SELECT ''::text COLLATE "C" AS letter
                            UNION ALL
                            SELECT (
                                SELECT r.letter
                                FROM register r
                                WHERE r.kind = :kind AND r.letter > letters.letter AND r.%s > 0
                                ORDER BY r.letter, r.sort_key, r.value
                                LIMIT 1)
                            FROM letters
                            WHERE letters.letter IS NOT NULL
                        )
                        SELECT letter FROM letters WHERE letter <> '' ORDER BY letter
                        """.formatted(column(reader)))
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    /**
     * Counts what changed since the last time, one process at a time.
     *
     * @return true when there may be more to count
     */
    @Transactional
    public boolean count() {
        boolean isOurs = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('register', 0))")
                .query(Boolean.class)
                .single();
        Changes changes = isOurs ? take() : new Changes();
        if (changes.kinds.isEmpty()) {
            return false;
        }
        changes.bind(jdbc.sql("""
                        INSERT INTO register_counts AS c (kind, value, source_id, articles)
                        SELECT t.kind, t.value, t.source_id, t.change
                        FROM unnest(:kinds, :values, :sources, :changes) AS t (kind, value, source_id, change)
                        WHERE EXISTS (SELECT FROM sources s WHERE s.id = t.source_id)
                        ON CONFLICT (kind, value, source_id) DO UPDATE SET articles = c.articles + excluded.articles
                        """)
                .param("sources", changes.sources.toArray(Long[]::new))
                .param("changes", changes.changes.toArray(Integer[]::new)));
        List<SortKey> keys = changes.values.stream().map(SortKey::of).toList();
        changes.bind(jdbc.sql("""
                        INSERT INTO register (kind, value, letter, sort_key)
                        SELECT DISTINCT * FROM unnest(:kinds, :values, :letters, :keys)
                        ON CONFLICT DO NOTHING
                        """)
                .param("letters", keys.stream().map(SortKey::letter).toArray(String[]::new))
                .param("keys", keys.stream().map(SortKey::key).toArray(String[]::new)));
        jdbc.sql("SELECT count_register(:kinds, :values) IS NULL")
                .param("kinds", changes.kinds.toArray(String[]::new))
                .param("values", changes.values.toArray(String[]::new))
                .query(Boolean.class)
                .single();
        return true;
    }

    private Changes take() {
        Changes changes = new Changes();
        jdbc.sql("""
                        WITH taken AS (
                            DELETE FROM register_changes
                            WHERE ctid = ANY (ARRAY(SELECT ctid FROM register_changes LIMIT :most))
                            RETURNING kind, value, source_id, change
                        )
                        SELECT kind, value, source_id, sum(change) AS change
                        FROM taken
                        GROUP BY kind, value, source_id
                        """).param("most", COUNTED_AT_ONCE).query(row -> {
            changes.kinds.add(row.getString("kind"));
            changes.values.add(row.getString("value"));
            changes.sources.add(row.getLong("source_id"));
            changes.changes.add(row.getInt("change"));
        });
        return changes;
    }

    private Page page(JdbcClient.StatementSpec statement) {
        List<Entry> entries = statement
                .param("limit", PAGE + 1)
                .query((row, index) ->
                        new Entry(row.getString("value"), row.getString("letter"), row.getLong("articles")))
                .list();
        return new Page(entries.subList(0, Math.min(PAGE, entries.size())), entries.size() > PAGE);
    }

    private static String column(Visibility reader) {
        return switch (reader) {
            case PUBLIC -> "for_public";
            case SIGNED_IN -> "for_signed_in";
            case STAFF -> "for_staff";
        };
    }

    /** Columns of changes, for one statement. */
    private static final class Changes {
        private final List<String> kinds = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final List<Long> sources = new ArrayList<>();
        private final List<Integer> changes = new ArrayList<>();

        void bind(JdbcClient.StatementSpec statement) {
            statement
                    .param("kinds", kinds.toArray(String[]::new))
                    .param("values", values.toArray(String[]::new))
                    .update();
        }
    }
}
