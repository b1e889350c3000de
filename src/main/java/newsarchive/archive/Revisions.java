package newsarchive.archive;

import java.util.List;
import java.util.Optional;
import newsarchive.extraction.RemovedBlock;
import org.springframework.stereotype.Repository;

/** The table of revisions with their removed blocks. Whether a reader may see the article is asked of {@link Articles#find}. */
@Repository
public class Revisions {

    /** All revisions of an article, the first one first. */
    public List<RevisionSummary> of(long articleId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Revision> find(long articleId, int number) {
        throw new UnsupportedOperationException();
    }

    /** What was removed from the page of a revision, in page order. */
    public List<RemovedBlock> removed(long revisionId) {
        throw new UnsupportedOperationException();
    }
}
