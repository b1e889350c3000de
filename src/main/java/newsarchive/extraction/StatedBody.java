package newsarchive.extraction;

import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article that a page holds somewhere else than in what it shows: in its linked data, for readers without scripts, in the state
 * that its scripts work on. Looked for only where little text is shown.
 *
 * @param rule where it stands
 * @param tree its blocks, all of them text
 */
record StatedBody(String rule, PageTree tree) {

    /** With fewer words of its own a page is thought to be empty. */
    private static final int EMPTY = 60;

    /** With fewer words the page may show the beginning of a longer text. */
    private static final int BEGINNING = 250;

    private static final int BEGINNING_WORDS = 8;

    /** With fewer words of prose a hidden part is a notice to readers without scripts. */
    private static final int FEWEST_UNSEEN = 40;

    private static final int MOST_SCRIPT_CHARS = 16_000_000;
    private static final int SHORTEST_STATE = 500;

    /** The text when it is clearly more than what was kept of the page; else null. */
    static @Nullable StatedBody find(Document page, List<Block> kept) {
        int words = 0;
        for (Block block : kept) {
            words += block.words();
        }
        if (words >= BEGINNING) {
            return null;
        }
        StatedBody found = of("json-ld.body", () -> linkedData(page), page, kept, words);
        found = found != null ? found : of("state.body", () -> state(page), page, kept, words);
        found = found != null ? found : of("noscript.body", () -> unseen(page, "noscript"), page, kept, words);
        return found != null ? found : of("template.body", () -> unseen(page, "template"), page, kept, words);
    }

    private static @Nullable StatedBody of(
            String rule, Supplier<String> html, Document page, List<Block> kept, int words) {
        String source = html.get();
        boolean more = !source.isEmpty()
                && words(source) >= (words < EMPTY ? 2 * words + 40 : 3 * words)
                && (words < EMPTY || continues(source, kept));
        if (!more) {
            return null;
        }
        PageTree tree = Segmenter.segment(Jsoup.parse(source, page.baseUri()));
        return tree.blocks().isEmpty() ? null : new StatedBody(rule, tree);
    }

    /** Its blocks with what they are. */
    List<Shape> shapes() {
        Shapes shapes = new Shapes(tree, new Sums(tree.blocks()));
        return tree.blocks().stream().map(shapes::of).toList();
    }

    /** Whether the page's longest line is in the text as well, so that both are the same article. */
    private static boolean continues(String source, List<Block> kept) {
        String longest = "";
        for (Block block : kept) {
            longest = block.chars() > longest.length() ? block.text() : longest;
        }
        String[] words = PlainText.folded(longest).split(" ", BEGINNING_WORDS + 1);
        String beginning = String.join(" ", List.of(words).subList(0, Math.min(words.length, BEGINNING_WORDS)));
        return PlainText.folded(Jsoup.parse(source).text()).contains(beginning);
    }

    private static String linkedData(Document page) {
        return linkedData(page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList());
    }

    /** The longest body in the page's linked data, or nothing. */
    static String linkedData(List<String> all) {
        List<String> scripts =
                all.stream().filter(script -> script.contains("articleBody")).toList();
        String longest = "";
        if (scripts.isEmpty()) {
            return longest;
        }
        for (JsonLdNode node : new JsonLdGraph(scripts).own()) {
            String body = node.text("articleBody");
            longest = body != null && body.length() > longest.length() ? body : longest;
        }
        return StateParagraphs.html(longest);
    }

    private static String state(Document page) {
        Element heading = page.selectFirst("meta[property=og:title]");
        StateProse prose = new StateProse(page.title() + ' ' + (heading == null ? "" : heading.attr("content")));
        int left = MOST_SCRIPT_CHARS;
        for (Element script : page.select("script:not([src])")) {
            String type = script.attr("type");
            boolean code =
                    type.isEmpty() || type.contains("javascript") || type.contains("json") || type.equals("module");
            String data = script.data();
            if (code && !type.contains("ld+json") && data.length() >= SHORTEST_STATE && data.length() <= left) {
                left -= data.length();
                prose.read(data);
            }
        }
        for (Element element : page.select("[data-page^={]")) {
            prose.read(element.attr("data-page"));
        }
        return prose.html();
    }

    /** The running text in elements that browsers do not show. */
    private static String unseen(Document page, String name) {
        StringBuilder html = new StringBuilder();
        for (Element element : page.body().select(name)) {
            html.append("<div>").append(element.html()).append("</div>\n");
        }
        PageTree tree = Segmenter.segment(Jsoup.parse(html.toString()));
        int words = 0;
        for (Block block : tree.blocks()) {
            words += Prose.likeness(block, tree) > 0.5 ? block.words() : 0;
        }
        return words >= FEWEST_UNSEEN ? html.toString() : "";
    }

    /** Number of words outside of tags. */
    static int words(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int done = 0;
        for (int open = html.indexOf('<'); open >= 0 && done >= 0; open = html.indexOf('<', done)) {
            text.append(html, done, open).append(' ');
            int close = html.indexOf('>', open);
            done = close < 0 ? html.length() : close + 1;
        }
        return PlainText.words(text.append(html, done, html.length()).toString());
    }
}
