package newsarchive.archive;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of articles. */
@Repository
public class Articles {

    /** The article with its current text, if the reader may see it. */
    public Optional<Article> find(long id, Visibility reader) {
        throw new UnsupportedOperationException();
    }

    /** The id of the article known under this key. */
    public Optional<Long> idOf(PageKey key) {
        throw new UnsupportedOperationException();
    }

    /** Figures of the sources that have articles, by the source's id. */
    public Map<Long, SourceFigures> figuresBySource() {
        throw new UnsupportedOperationException();
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
}
