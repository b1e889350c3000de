package newsarchive.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictContentType;
import com.github.luben.zstd.ZstdException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compresses pages as tightly as zstd can once they have lain a while. When they come, there is no time for it: it takes fifty times as
 * long, for a fifth of the bytes.
 *
 * <pre>{@code
 * while (packing.packSome()) {
 *     // a second or two each
 * }
 * }</pre>
 */
@Repository
public class PayloadPacking {

    private static final Logger log = LoggerFactory.getLogger(PayloadPacking.class);

    private static final int LEVEL = 19;
    private static final int AT_ONCE = 20;

    /** Among so many the ones of one site are looked for: an archive may have millions that wait. */
    private static final int SEEN_AT_ONCE = 5000;

    private static final Duration LAIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Payloads payloads;
    private final Dictionaries dictionaries;
    private final Clock clock;

    PayloadPacking(JdbcClient jdbc, Payloads payloads, Dictionaries dictionaries, Clock clock) {
        this.jdbc = jdbc;
        this.payloads = payloads;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /**
     * Packs a few of the pages that have lain longest, which have a dictionary in common.
     *
     * @return true when there may be more
     */
    public boolean packSome() {
        List<Lying> pages = oldest();
        if (pages.isEmpty()) {
            return false;
        }
        Optional<Dictionary> dictionary = dictionary(pages.get(0));
        try (ZstdDictCompress tight = dictionary
                .map(common -> new ZstdDictCompress(common.content(), LEVEL, ZstdDictContentType.RAW_CONTENT))
                .orElse(null)) {
            pages.forEach(page -> pack(page, dictionary, tight));
        }
        return true;
    }

    /** Of one site and with one dictionary, since it takes long to make that ready. */
    private List<Lying> oldest() {
        return jdbc.sql("""
                        WITH lying AS (
                            SELECT sha256, site, dictionary_id, stored_at
                            FROM payloads
                            WHERE NOT tight
                            AND stored_at < :before
                            ORDER BY stored_at
                            LIMIT :seen)
                        SELECT l.sha256, l.site, l.dictionary_id
                        FROM lying l, (SELECT site, dictionary_id FROM lying ORDER BY stored_at LIMIT 1) oldest
                        WHERE l.site IS NOT DISTINCT FROM oldest.site
                        AND l.dictionary_id IS NOT DISTINCT FROM oldest.dictionary_id
                        ORDER BY l.stored_at
                        LIMIT :most
                        """)
                .param("before", OffsetDateTime.ofInstant(clock.instant().minus(LAIN), ZoneOffset.UTC))
                .param("seen", SEEN_AT_ONCE)
                .param("most", AT_ONCE)
                .query(Lying.class)
                .list();
    }

    /** Its own; what came before its site had one shares the newest. */
    private Optional<Dictionary> dictionary(Lying page) {
        if (page.dictionaryId() != null) {
            return Optional.of(dictionaries.get(page.dictionaryId()));
        }
        return page.site() == null ? Optional.empty() : dictionaries.newest(page.site());
    }

    private void pack(Lying page, Optional<Dictionary> dictionary, @Nullable ZstdDictCompress tight) {
        Payloads.Packed loose = payloads.find(page.sha256()).orElseThrow();
        try {
            replace(loose, packed(loose, dictionary, tight));
        } catch (ZstdException e) {
            log.error("The payload {} stays as it was: {}", Digest.hex(page.sha256()), e.getMessage());
            replace(loose, loose);
        }
    }

    /** The tighter one of the two, which was read back. */
    private Payloads.Packed packed(
            Payloads.Packed loose, Optional<Dictionary> dictionary, @Nullable ZstdDictCompress tight) {
        byte[] bytes = payloads.unpacked(loose);
        byte[] content = tight == null ? Zstd.compress(bytes, LEVEL) : Zstd.compress(bytes, tight);
        Payloads.Packed packed = new Payloads.Packed(
                loose.sha256(),
                loose.size(),
                content,
                dictionary.map(Dictionary::id).orElse(null));
        return content.length < loose.content().length && Arrays.equals(payloads.unpacked(packed), bytes)
                ? packed
                : loose;
    }

    /** Unless it was compressed anew in the meantime; then its turn comes again. */
    private void replace(Payloads.Packed loose, Payloads.Packed packed) {
        jdbc.sql("""
                        UPDATE payloads
                        SET content = coalesce(:content, content), dictionary_id = :dictionary, tight = true
                        WHERE sha256 = :sha256
                        AND dictionary_id IS NOT DISTINCT FROM :before
                        """)
                .param("content", packed == loose ? null : packed.content())
                .param("dictionary", packed.dictionaryId())
                .param("sha256", loose.sha256())
                .param("before", loose.dictionaryId())
                .update();
    }

    /** A page that waits for its turn. */
    private record Lying(
            byte[] sha256, @Nullable String site, @Nullable Long dictionaryId) {}
}
