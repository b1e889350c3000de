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
 * the last was made, or two thousand more: it follows the site's growth, and a change of its design.
 */
@Repository
class Dictionaries {

    /** Most pages in one dictionary. */
    static final int MOST_PAGES = 16;

    /** Most bytes of one dictionary. */
    static final int LARGEST = 1 << 20;

    private static final int LEVEL = 6;

    private static final long FIRST = 2;
    private static final long GROWTH = 8;
    private static final long MOST_NEW = 2000;

    /** Each takes some megabytes when it is used for writing. */
    private static final int MOST_HELD = 24;

    private static final int MOST_SITES = 10_000;

    private final JdbcClient jdbc;
    private final Map<Long, Dictionary> held = Collections.synchronizedMap(new LastUsed<>(MOST_HELD));

    /** How many pages of a site may come before the database is asked again whether a dictionary is due. */
    private final Map<String, Integer> waiting = Collections.synchronizedMap(new LastUsed<>(MOST_SITES));

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

    /** Whether it is time for a new dictionary of a site that was just given a page; asks the database only now and then. */
    boolean isDue(String site) {
        if (waiting.merge(site, -1, Integer::sum) > 0) {
            return false;
        }
        long missing = missing(site);
        waiting.put(site, (int) Math.max(1, missing / 2));
        return missing <= 0;
    }

    /**
     * Makes a dictionary, unless another process has made it or is about it.
     *
     * @param pages the newest pages, the newest first; together no longer than {@link #LARGEST}, but for a single one
     */
    Optional<Dictionary> make(String site, List<byte[]> pages) {
        if (!isMine(site) || missing(site) > 0) {
            return Optional.empty();
        }
        byte[] content = content(pages);
        long id = jdbc.sql("""
                        INSERT INTO dictionaries (site, pages, size, content)
                        VALUES (:site, :pages, :size, :content)
                        RETURNING id
                        """)
                .param("site", site)
                .param("pages", count(site))
                .param("size", content.length)
                .param("content", Zstd.compress(content, LEVEL))
                .query(Long.class)
                .single();
        return Optional.of(get(id));
    }

    /** The newest page stands last: what is near the end of a dictionary is cheapest to refer to. */
    private static byte[] content(List<byte[]> pages) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = pages.size() - 1; i >= 0; i--) {
            byte[] page = pages.get(i);
            content.write(page, 0, Math.min(page.length, LARGEST));
        }
        return content.toByteArray();
    }

    /** How many pages a site needs until its next dictionary; 0 or less when it is time. */
    private long missing(String site) {
        long next = newest(site)
                .map(Dictionary::pages)
                .map(pages -> Math.min(pages * GROWTH, pages + MOST_NEW))
                .orElse(FIRST);
        return next - count(site);
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
