package newsarchive.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with its truth.
 *
 * @param scrapes its visible text line by line, one of each style
 * @param brief the same page with a shorter text, or null
 */
record TrainingPage(
        Truth truth,
        PageView view,
        List<String> scrapes,
        @Nullable TrainingPage brief) {

    List<String> lines() {
        return view.tree().blocks().stream().map(Block::line).toList();
    }

    double[] words() {
        return view.tree().blocks().stream().mapToDouble(Block::words).toArray();
    }
}
