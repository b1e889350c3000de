package newsarchive.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Makes text scrapes of a page, as several tools do: its visible text line by line, without any markup. */
final class Scrapes implements NodeFilter {

    enum Style {
        /** A line for each block element. */
        BLOCKS,
        /** As a browser copies a page: nothing hidden, blank lines around paragraphs and headings. */
        COPY,
        /** A line for each block element, alternative texts of pictures in between, blank lines around headings. */
        PICTURES,
        /** A line for each piece of text, so that links and bold words break paragraphs. */
        PIECES,
        /** Only the part of the page around its text, as careful scrapers take it. */
        PART,
        /** The same of news in brief: all but the first lines of the text is left out. It only teaches. */
        BRIEF
    }

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "textarea",
            "iframe",
            "object",
            "title",
            "head");

    private static final Set<String> CELLS = Set.of("td", "th", "li", "br");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** So many more lines than a few are left around the text at most. */
    private static final int MOST_AROUND = 16;

    /** A text in brief has two to so many and one more lines. */
    private static final int MOST_BRIEF = 8;

    private final Style style;
    private final StringBuilder scrape = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    private Scrapes(Style style) {
        this.style = style;
    }

    /** One scrape of each style, in their order. */
    static List<String> of(Document document, Truth truth) {
        return Stream.of(Style.values())
                .map(style -> of(document, truth, style))
                .toList();
    }

    static String of(Document document, Truth truth, Style style) {
        return style == Style.PART || style == Style.BRIEF
                ? part(of(document, truth.id().hashCode() % 2 == 0 ? Style.BLOCKS : Style.PICTURES), truth, style)
                : of(document, style);
    }

    /** The lines from a few before the first of the true text to a few after the last. */
    private static String part(String scrape, Truth truth, Style style) {
        List<String> lines = scrape.lines().toList();
        float[] labels = BlockLabels.of(truth, lines);
        int first = 0;
        int last = lines.size() - 1;
        while (first < last && labels[first] != 1) {
            first++;
        }
        while (last > first && labels[last] != 1) {
            last--;
        }
        int mix = truth.id().hashCode() >>> 3;
        int most = style == Style.BRIEF && truth.body() != null ? 2 + mix / 7 % MOST_BRIEF : lines.size();
        int text = 0;
        StringBuilder part = new StringBuilder();
        int to = Math.min(lines.size(), last + 2 + mix / MOST_AROUND % MOST_AROUND);
        for (int i = Math.max(0, first - 3 - mix % MOST_AROUND); i < to; i++) {
            text += labels[i] == 1 ? 1 : 0;
            part.append(labels[i] == 1 && text > most ? "" : lines.get(i) + '\n');
        }
        return first == last ? scrape : part.toString();
    }

    private static String of(Document document, Style style) {
        Scrapes scrapes = new Scrapes(style);
        document.body().filter(scrapes);
        scrapes.endLine();
        return scrapes.scrape.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
            if (style == Style.PIECES) {
                endLine();
            }
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && breaksLine(element)) {
            endLine();
            if (isApart(element)) {
                scrape.append('\n');
            }
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        if (breaksLine(element)) {
            endLine();
            if (isApart(element)) {
                scrape.append('\n');
            }
        }
        if (style == Style.PICTURES && element.normalName().equals("img")) {
            endLine();
            line.append(element.attr("alt"));
            endLine();
        }
    }

    private boolean isUnseen(Element element) {
        boolean hidden = element.hasAttr("hidden")
                || (style == Style.BLOCKS && element.attr("aria-hidden").equals("true"))
                || (style == Style.COPY && Segmenter.hides(element.attr("style")));
        return UNSEEN.contains(element.normalName()) || (hidden && style != Style.PIECES);
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || CELLS.contains(element.normalName());
    }

    private boolean isApart(Element element) {
        boolean heading = HEADINGS.contains(element.normalName());
        return style == Style.COPY ? heading || element.normalName().equals("p") : style == Style.PICTURES && heading;
    }

    private void endLine() {
        String text = PlainText.oneLine(line.toString());
        if (!text.isEmpty()) {
            scrape.append(text).append('\n');
        }
        line.setLength(0);
    }
}
