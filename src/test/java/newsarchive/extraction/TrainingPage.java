package newsarchive.extraction;

import java.util.List;

/**
 * A page with its truth.
 *
 * @param scrapes its visible text line by line, one of each style
 */
record TrainingPage(Truth truth, PageView view, List<String> scrapes) {

    List<String> lines() {
        return view.tree().blocks().stream().map(Block::line).toList();
    }

    double[] words() {
        return view.tree().blocks().stream().mapToDouble(Block::words).toArray();
    }
}
