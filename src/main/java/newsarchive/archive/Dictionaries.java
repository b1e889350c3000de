package newsarchive.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of dictionaries. A site gets its first one with its second page, and a new one whenever it has eight times as many pages as when
 * the last was made, so that it follows the site's growth at a cost that fades.
 */
@Repository
class Dictionaries {

    /** Most pages in one dictionary. */
    static final int MOST_PAGES = 16;

    /** Most bytes of all pages together; more would cost more memory than it saves bytes. */
    private static final int LARGEST = 1 << 20;

    private static final int FIRST = 2;
    private static final int GROWTH = 8;

    /** Each takes some megabytes when it is used for writing. */
    private static final int MOST_HELD = 24;

    private static final int MOST_SITES = 10_000;

    private final JdbcClient jdbc;
    private final Map<Long, Dictionary> held = Collections.synchronizedMap(new LastUsed<>(MOST_HELD));
    private final Map<String, Integer> stored = Collections.synchronizedMap(new LastUsed<>(MOST_SITES));

    Dictionaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest dictionary of a site. */
    Optional<Dictionary> newest(String site) {
        return jdbc.sql("SELECT id FROM dictionaries WHERE site = :site ORDER BY id DESC LIMIT 1")
                .param("site", site)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** A dictionary that some payload names. */
    Dictionary get(long id) {
        Dictionary known = held.get(id);
        if (known != null) {
            return known;
        }
        Dictionary read = jdbc.sql("SELECT pages, size, content FROM dictionaries WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Dictionary(
                        id, row.getLong("pages"), Zstd.decompress(row.getBytes("content"), row.getInt("size"))))
                .single();
        held.put(id, read);
        return read;
    }

    /** Whether a site that was just given a page may need a new dictionary; asks the database only now and then. */
    boolean isDue(String site, Optional<Dictionary> newest) {
        long pages = newest.map(Dictionary::pages).orElse(0L);
        int here = stored.merge(site, 1, Integer::sum);
        return here % Math.max(1, pages / 2) == 0 && count(site) >= Math.max(FIRST, pages * GROWTH);
    }

    /**
     * Makes a dictionary, unless another process is about it.
     *
     * @param before the newest one known
     * @param pages the newest pages, the newest first
     */
    Optional<Dictionary> make(String site, Optional<Dictionary> before, List<byte[]> pages) {
        if (!isMine(site) || !newest(site).map(Dictionary::id).equals(before.map(Dictionary::id))) {
            return Optional.empty();
        }
        byte[] content = content(pages);
        long count = count(site);
        long id = jdbc.sql("""
                        INSERT INTO dictionaries (site, pages, size, content)
                        VALUES (:site, :pages, :size, :content)
                        RETURNING id
                        """)
                .param("site", site)
                .param("pages", count)
                .param("size", content.length)
                .param("content", Zstd.compress(content, Payloads.COMPRESSION_LEVEL))
                .query(Long.class)
                .single();
        return Optional.of(new Dictionary(id, count, content));
    }

    /** The newest page stands last: what is near the end of a dictionary is cheapest to refer to. */
    private static byte[] content(List<byte[]> pages) {
        int end = 0;
        int size = 0;
        while (end < pages.size() && (end == 0 || size + pages.get(end).length <= LARGEST)) {
            size += pages.get(end).length;
            end++;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = end - 1; i >= 0; i--) {
            byte[] page = pages.get(i);
            content.write(page, 0, Math.min(page.length, LARGEST));
        }
        return content.toByteArray();
    }

    private long count(String site) {
        return jdbc.sql("SELECT count(*) FROM payloads WHERE site = :site")
                .param("site", site)
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends; who does not get it goes on without. */
    private boolean isMine(String site) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:site, 1))")
                .param("site", site)
                .query(Boolean.class)
                .single();
    }

    /** Forgets what was not used for longest. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        LastUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
