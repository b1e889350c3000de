package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Finds the headline as a reader of the page sees it. The heading has the word, unless the page's statements agree on another one.
 */
final class TitleReader {

    private static final int LONGEST_KICKER = 4;
    private static final int FEWEST_HEADLINE_WORDS = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 30;

    private final MetadataPage page;
    private final @Nullable String heading;
    private final @Nullable MetadataClaim<String> linked;
    private final @Nullable MetadataClaim<String> shared;
    private final @Nullable MetadataClaim<String> titled;

    TitleReader(MetadataPage page) {
        this.page = page;
        this.heading = page.heading();
        this.linked = claim(page.linked().text("headline"), MetadataClaim.JSON_LD);
        this.shared = shared();
        this.titled = claim(page.titleElement(), MetadataClaim.TITLE_ELEMENT);
    }

    /** The headline; null when the page has none. */
    @Nullable
    MetadataClaim<String> read() {
        MetadataClaim<String> stated = linked != null ? linked : shared;
        if (heading == null) {
            return stated != null ? stated : titled;
        }
        if (linked != null && (isAgreedApartFromTitle() || isHeadingForSearchEngines())) {
            return linked;
        }
        if (stated != null && isKickerBefore(heading, stated.value())) {
            return stated;
        }
        boolean confirmed = stated == null
                || TitleText.isAlike(heading, stated.value())
                || TitleText.isAlike(heading, page.titleElement());
        return confirmed || TitleText.count(heading) >= FEWEST_WORDS
                ? new MetadataClaim<>(heading, MetadataClaim.HEADING)
                : stated;
    }

    /** True when linked data and og:title are one headline, and neither the heading nor the title element is it. */
    private boolean isAgreedApartFromTitle() {
        if (linked == null || shared == null || titled == null || heading == null) {
            return false;
        }
        String headline = linked.value();
        boolean agreed = TitleText.isSame(headline, shared.value()) && !TitleText.isSame(headline, heading);
        boolean titledSo = isKickerBefore(headline, heading)
                ? TitleText.isSame(headline, titled.value())
                : TitleText.isAlike(headline, titled.value());
        return agreed && !titledSo;
    }

    /** True when heading, og:title and title element are one line, as search engines get it, and linked data has another headline. */
    private boolean isHeadingForSearchEngines() {
        return linked != null
                && heading != null
                && shared != null
                && titled != null
                && !TitleText.isAlike(linked.value(), heading)
                && TitleText.isAlike(heading, shared.value())
                && TitleText.isAlike(heading, titled.value())
                && isHeadline(linked.value());
    }

    private boolean isHeadline(String text) {
        int words = TitleText.count(text);
        return words >= FEWEST_WORDS && words <= MOST_WORDS && !page.site().isName(text);
    }

    /** True when the heading is the headline with a few words above it, such as the name of a series or section. */
    private static boolean isKickerBefore(String heading, String headline) {
        String all = TitleText.words(heading);
        String main = TitleText.words(headline);
        if (TitleText.count(headline) < FEWEST_HEADLINE_WORDS || !all.endsWith(" " + main)) {
            return false;
        }
        String kicker = all.substring(0, all.length() - main.length());
        return TitleText.count(kicker) <= LONGEST_KICKER && kicker.chars().anyMatch(Character::isLetter);
    }

    /** What the page gives others as its headline. */
    private @Nullable MetadataClaim<String> shared() {
        String graph = page.elements().meta("og:title");
        if (graph != null) {
            return claim(graph, MetadataClaim.OPEN_GRAPH);
        }
        String meta = page.elements()
                .meta(
                        "citation_title",
                        "dc.title",
                        "dcterms.title",
                        "sailthru.title",
                        "parsely-title",
                        "twitter:title",
                        "title");
        return claim(meta, MetadataClaim.META);
    }

    private @Nullable MetadataClaim<String> claim(@Nullable String text, String source) {
        String line = text == null ? "" : page.site().without(TitleText.unescaped(text));
        return line.isEmpty() ? null : new MetadataClaim<>(line, source);
    }
}
