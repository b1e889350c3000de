package newsarchive.extraction;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Parses a page, whatever it is made of. */
final class PageParser {

    private static final int DEPTH = 512;

    private PageParser() {}

    /** The page as a browser reads it; a page on which jsoup's HTML parser fails is read again, tag by tag. */
    static Document parse(Supplier<Reader> source, String base) {
        try {
            return Parser.htmlParser().parseInput(source.get(), base);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return tagByTag(source.get(), base);
        }
    }

    static Document parse(String source, String base) {
        return parse(() -> new StringReader(source), base);
    }

    /**
     * jsoup 1.24 fails on some pages nested deeper than it allows: it loses the insertion modes of HTML, which the XML parser does
     * not have.
     */
    private static Document tagByTag(Reader source, String base) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEPTH);
        Document page = Document.createShell(base);
        page.body()
                .appendChildren(new ArrayList<>(parser.parseInput(source, base).childNodes()));
        return page;
    }
}
