package newsarchive.extraction;

/**
 * One kept line of the article: a paragraph, heading, list item, quote, table row or code block.
 *
 * @param position place among all blocks of the page, kept and removed, counted from 0 in page order
 * @param kind what it is
 * @param text its text on one line, never blank (code keeps its line breaks out as well)
 */
public record TextBlock(int position, Kind kind, String text) {

    /** What a kept line is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE,
        TABLE_ROW,
        CODE
    }
}
