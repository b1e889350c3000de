package newsarchive.web.browse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import newsarchive.search.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * A list as feed readers take it.
 *
 * @param title its name
 * @param note what in the address or the query could not be used, or null
 * @param base where the archive is, without a slash at the end
 * @param self the address of the feed
 * @param home the address of the list for people
 * @param hits the newest of the list
 */
record Feed(String title, @Nullable String note, String base, String self, String home, List<SearchHit> hits) {

    Feed {
        hits = List.copyOf(hits);
    }

    /** When the archive last stored something of this; the beginning of time when nothing is there. */
    Instant updated() {
        return hits.stream().map(Feed::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** Whole seconds: some readers take a longer fraction for thousands of them. */
    static Instant updated(SearchHit hit) {
        return hit.updated().truncatedTo(ChronoUnit.SECONDS);
    }

    static Instant published(SearchHit hit) {
        return hit.date().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The address of the article in the archive. */
    String link(SearchHit hit) {
        return base + "/articles/" + hit.id();
    }

    /** A name for ever: it depends on the article's own address, not on the one under which the archive is reached today. */
    static String id(SearchHit hit) {
        String url = hit.url();
        String name = url == null ? hit.source().slug() + " " + hit.id() : url;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
