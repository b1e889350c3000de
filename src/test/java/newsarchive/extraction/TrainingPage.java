package newsarchive.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with its truth.
 *
 * @param set the name of its collection
 * @param site its registered domain: pages of one site are never in training and in test at once
 * @param body the true text, or null when only snippets are known
 * @param wanted snippets that belong to the text
 * @param unwanted snippets that do not
 */
record TrainingPage(
        String set,
        String id,
        String site,
        PageView view,
        @Nullable String body,
        List<String> wanted,
        List<String> unwanted) {

    int blocks() {
        return view.tree().blocks().size();
    }

    double[] words() {
        return view.tree().blocks().stream().mapToDouble(Block::words).toArray();
    }
}
