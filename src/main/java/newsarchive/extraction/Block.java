package newsarchive.extraction;

import java.util.List;
import org.jsoup.nodes.Node;

/**
 * A maximal run of inline text under one block-level element: the unit that is kept or removed.
 *
 * @param index place among all blocks of the page, from 0
 * @param box the innermost element that holds all of its text, as an index into {@link PageTree}
 * @param text its text; a line break inside of it is a newline
 * @param words its number of words
 * @param linkChars how many of its characters are links
 * @param links how many links begin in it
 * @param boldChars how many of its characters are bold
 * @param runs its text nodes and line breaks, in order
 */
record Block(int index, int box, String text, int words, int linkChars, int links, int boldChars, List<Node> runs) {

    int chars() {
        return text.length();
    }

    /** Share of the characters that are links, 0 to 1. */
    double linkDensity() {
        return (double) linkChars / text.length();
    }

    double boldShare() {
        return (double) boldChars / text.length();
    }

    /** The text on one line. */
    String line() {
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }

    /** Whether the text ends as sentences do. */
    boolean endsAsSentence() {
        int end = text.length() - 1;
        while (end > 0 && "\"'”“»«’)]›‹ ".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".!?…。！？:;؟।".indexOf(text.charAt(end)) >= 0;
    }

    int commas() {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            commas += c == ',' || c == '、' || c == '，' || c == '،' ? 1 : 0;
        }
        return commas;
    }
}
