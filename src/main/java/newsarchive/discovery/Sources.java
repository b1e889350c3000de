package newsarchive.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sources with their channels. */
@Repository
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sources that a reader may see, by name. */
    public List<Source> all(Visibility reader) {
        throw new UnsupportedOperationException(jdbc.toString());
    }

    /** The source with this slug, if a reader may see it. */
    public Optional<Source> find(String slug, Visibility reader) {
        throw new UnsupportedOperationException();
    }

    /** Stores a new source, due at once when enabled. */
    public SourceChange add(SourceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Changes a source; its articles stay. The slug cannot change. */
    public SourceChange update(String slug, SourceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes a source that has no articles; one that has some is refused (switch it off instead), so that nothing archived is
     * lost by a click.
     */
    public SourceDeletion delete(String slug) {
        throw new UnsupportedOperationException();
    }

    /** What came of deleting a source. */
    public enum SourceDeletion {
        DELETED,
        UNKNOWN,
        HAS_ARTICLES
    }

    /** Enabled sources whose next check has come, the longest due first. */
    public List<Source> due(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Notes the end of a check: when, when next, and why it failed (null when it went well). */
    public void checked(long sourceId, Instant at, Instant next, @Nullable String error) {
        throw new UnsupportedOperationException();
    }
}
