package newsarchive.extraction;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a block is, and how it stands in clean HTML.
 *
 * @param block the block
 * @param kind what it is
 * @param box its block-level element
 * @param keys the elements around its text from the outside in, such as {@code ul#17, li#18}; equal keys are one element
 * @param row the table row that it belongs to together with its neighbours, as an index into {@link PageTree}, or -1
 */
record Shape(Block block, TextBlock.Kind kind, Element box, List<String> keys, int row) {

    boolean preformatted() {
        return kind == TextBlock.Kind.CODE;
    }
}
