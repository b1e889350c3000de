package newsarchive.extraction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the headline as a reader of the page sees it. */
final class TitleReader {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / ", " ~ ");

    private final MetadataPage page;

    TitleReader(MetadataPage page) {
        this.page = page;
    }

    /** The headline; null when the page has none. */
    @Nullable
    MetadataClaim<String> read() {
        MetadataClaim<String> shared = shared();
        String heading = page.heading();
        boolean confirmed = heading != null
                && (shared == null
                        || TitleText.isAlike(heading, shared.value())
                        || TitleText.isAlike(heading, page.titleElement()));
        if (heading != null && shared != null && isKickerBefore(heading, shared.value())) {
            return shared;
        }
        if (heading != null && confirmed) {
            return new MetadataClaim<>(heading, MetadataClaim.HEADING);
        }
        if (heading != null && TitleText.words(heading).split(" ").length >= 4) {
            return new MetadataClaim<>(heading, MetadataClaim.HEADING);
        }
        if (shared != null) {
            return shared;
        }
        return page.titleElement().isEmpty()
                ? null
                : new MetadataClaim<>(withoutSite(page.titleElement()), MetadataClaim.TITLE_ELEMENT);
    }

    /** True when the heading is the headline with a few words above it, such as the name of a series or section. */
    private static boolean isKickerBefore(String heading, String headline) {
        String all = TitleText.words(heading);
        String main = TitleText.words(headline);
        if (main.split(" ").length < 3 || !all.endsWith(" " + main)) {
            return false;
        }
        return all.substring(0, all.length() - main.length()).strip().split(" ").length <= 4;
    }

    /** What the page gives others as its headline. */
    private @Nullable MetadataClaim<String> shared() {
        String linked = page.linked().text("headline");
        if (linked != null) {
            return new MetadataClaim<>(withoutSite(clean(linked)), MetadataClaim.JSON_LD);
        }
        String graph = page.elements().meta("og:title");
        if (graph != null) {
            return new MetadataClaim<>(withoutSite(clean(graph)), MetadataClaim.OPEN_GRAPH);
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
        return meta == null ? null : new MetadataClaim<>(withoutSite(clean(meta)), MetadataClaim.META);
    }

    private static String clean(String text) {
        return MetadataElements.clean(org.jsoup.parser.Parser.unescapeEntities(text, false));
    }

    /** Cuts a last part that is the name of the medium or its host; anything else stays. */
    private String withoutSite(String title) {
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at > 0 && isSite(title.substring(at + separator.length()))) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private boolean isSite(String part) {
        String words = TitleText.words(part);
        MetadataClaim<String> publisher = page.publisher();
        if (publisher != null && TitleText.words(publisher.value()).equals(words)) {
            return true;
        }
        String squeezed = words.replace(" ", "");
        String host = page.url() == null ? "" : page.url().host().toLowerCase(Locale.ROOT);
        return squeezed.length() > 2 && host.replace(".", "").replace("-", "").contains(squeezed);
    }
}
