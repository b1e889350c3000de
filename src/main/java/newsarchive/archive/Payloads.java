package newsarchive.archive;

import com.github.luben.zstd.Zstd;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of raw bytes. Equal bytes are stored once, compressed against what the pages of their site have in common.
 */
@Repository
class Payloads {

    /** Quick, since pages come fast; {@link PayloadPacking} makes up for it. */
    static final int LEVEL = 3;

    private final JdbcClient jdbc;
    private final Dictionaries dictionaries;

    Payloads(JdbcClient jdbc, Dictionaries dictionaries) {
        this.jdbc = jdbc;
        this.dictionaries = dictionaries;
    }

    /**
     * Stores bytes, if they are not there yet.
     *
     * @param site the host they came from, or null when it is not known
     */
    void insert(byte[] sha256, byte[] bytes, @Nullable String site) {
        if (isKnown(sha256)) {
            return;
        }
        Optional<Dictionary> dictionary = site == null ? Optional.empty() : dictionaries.newest(site);
        jdbc.sql("""
                        INSERT INTO payloads (sha256, size, codec, content, site, stored_at, dictionary_id)
                        VALUES (:sha256, :size, 'zstd', :content, :site, clock_timestamp(), :dictionary)
                        ON CONFLICT DO NOTHING
                        """)
                .param("sha256", sha256)
                .param("size", bytes.length)
                .param("content", compressed(bytes, dictionary))
                .param("site", site)
                .param("dictionary", dictionary.map(Dictionary::id).orElse(null))
                .update();
    }

    /** The bytes of a snapshot, or nothing when there is no such snapshot. */
    Optional<byte[]> read(long snapshotId) {
        return jdbc.sql("""
                        SELECT p.sha256, p.size, p.content, p.dictionary_id
                        FROM snapshots s
                        JOIN payloads p ON p.sha256 = s.sha256
                        WHERE s.id = :id
                        """)
                .param("id", snapshotId)
                .query(Packed.class)
                .optional()
                .map(this::unpacked);
    }

    /** The row of these bytes. */
    Optional<Packed> find(byte[] sha256) {
        return jdbc.sql("SELECT sha256, size, content, dictionary_id FROM payloads WHERE sha256 = :sha256")
                .param("sha256", sha256)
                .query(Packed.class)
                .optional();
    }

    /**
     * When it is time, makes a dictionary of the newest pages of a site that was just given a page, and stores these anew: they shrink to
     * almost nothing.
     */
    void renew(String site) {
        if (!dictionaries.isDue(site)) {
            return;
        }
        List<Packed> newest = newest(site);
        List<byte[]> pages = newest.stream().map(this::unpacked).toList();
        Optional<Dictionary> made = dictionaries.make(site, pages);
        if (made.isEmpty()) {
            return;
        }
        for (int i = 0; i < pages.size(); i++) {
            jdbc.sql("""
                            UPDATE payloads
                            SET content = :content, dictionary_id = :dictionary, tight = false
                            WHERE sha256 = :sha256
                            """)
                    .param("content", compressed(pages.get(i), made))
                    .param("dictionary", made.get().id())
                    .param("sha256", newest.get(i).sha256())
                    .update();
        }
    }

    /** The newest payloads of a site that fit into a dictionary, at least one; the newest first. */
    private List<Packed> newest(String site) {
        return jdbc.sql("""
                        SELECT sha256, size, content, dictionary_id
                        FROM (SELECT sha256, size, content, dictionary_id,
                                     sum(size) OVER (ORDER BY stored_at DESC, sha256) AS together
                              FROM (SELECT *
                                    FROM payloads
                                    WHERE site = :site
                                    ORDER BY stored_at DESC, sha256
                                    LIMIT :limit) newest) summed
                        WHERE together <= :largest
                        OR together = size
                        ORDER BY together
                        """)
                .param("site", site)
                .param("limit", Dictionaries.MOST_PAGES)
                .param("largest", Dictionaries.LARGEST)
                .query(Packed.class)
                .list();
    }

    /** A row as it is stored. */
    record Packed(
            byte[] sha256,
            int size,
            byte[] content,
            @Nullable Long dictionaryId) {}

    /** The bytes themselves. */
    byte[] unpacked(Packed packed) {
        return packed.dictionaryId() == null
                ? Zstd.decompress(packed.content(), packed.size())
                : Zstd.decompress(
                        packed.content(),
                        dictionaries.get(packed.dictionaryId()).forReading(),
                        packed.size());
    }

    private static byte[] compressed(byte[] bytes, Optional<Dictionary> dictionary) {
        return dictionary
                .map(common -> Zstd.compress(bytes, common.forWriting()))
                .orElseGet(() -> Zstd.compress(bytes, LEVEL));
    }

    private boolean isKnown(byte[] sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM payloads WHERE sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
