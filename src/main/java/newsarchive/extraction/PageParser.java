package newsarchive.extraction;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Parses a page, whatever it is made of. */
final class PageParser {

    private static final int DEPTH = 512;

    private PageParser() {}

    /** The page as a browser reads it; a page on which jsoup's HTML parser fails is read tag by tag. */
    static Document parse(String source, String base) {
        try {
            return Jsoup.parse(source, base);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return tagByTag(source, base);
        }
    }

    /**
     * jsoup 1.24 fails on some pages nested deeper than it allows: it loses the insertion modes of HTML, which the XML parser does
     * not have.
     */
    private static Document tagByTag(String source, String base) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEPTH);
        Document page = Document.createShell(base);
        page.body()
                .appendChildren(new ArrayList<>(parser.parseInput(source, base).childNodes()));
        return page;
    }
}
