package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page prepared for the readers of its fields.
 *
 * @param elements what was gathered from it
 * @param linked its linked data
 * @param site the names of its site
 * @param titleElement the text of its title element, or empty
 * @param url its address, or null
 * @param heading the headline as it stands in the page, or null
 * @param headingPosition the place of that headline, or 0
 * @param publisher the name of the medium, or null
 */
record MetadataPage(
        MetadataElements elements,
        JsonLdArticle linked,
        TitleSite site,
        String titleElement,
        @Nullable WebUrl url,
        @Nullable String heading,
        int headingPosition,
        @Nullable MetadataClaim<String> publisher) {

    static MetadataPage of(Document document, @Nullable WebUrl url) {
        MetadataElements elements = new MetadataElements(document);
        String titleElement = MetadataElements.clean(document.title());
        String stated = elements.meta("og:title", "twitter:title", "dc.title", "citation_title");
        String hint = stated == null ? titleElement : TitleText.unescaped(stated);
        JsonLdGraph graph = new JsonLdGraph(elements.jsonLd);
        TitleSite site = TitleSite.of(elements, graph, url);
        MetadataElements.Placed heading = new TitleHeading(elements, site).find(hint, titleElement);
        String headline = heading == null ? null : TitleHeading.text(heading.element());
        if (stated == null && elements.headings.isEmpty()) {
            String printed = PrintedTitle.find(document, titleElement);
            headline = printed == null ? headline : printed;
        }
        JsonLdArticle linked =
                JsonLdArticle.choose(graph, addresses(elements, url), headline == null ? hint : headline);
        int position = heading == null ? 0 : heading.position();
        if (heading != null) {
            elements.around(heading.element());
        }
        return new MetadataPage(
                elements, linked, site, titleElement, url, headline, position, publisher(elements, linked));
    }

    /** True where 03/04/2022 is in March: in pages of the United States, by language and address. */
    boolean isMonthFirst(@Nullable String language, String locale) {
        if (language != null && !language.equals("en")) {
            return false;
        }
        String place = locale.toLowerCase(Locale.ROOT).replace('_', '-');
        if (place.startsWith("en-")) {
            return place.equals("en-us");
        }
        String host = url == null ? "" : url.host();
        return !host.matches(".*\\.[a-z]{2}") || host.endsWith(".us") || host.endsWith(".io") || host.endsWith(".co");
    }

    private static List<String> addresses(MetadataElements elements, @Nullable WebUrl url) {
        List<String> addresses = new ArrayList<>();
        if (url != null) {
            addresses.add(url.value());
        }
        if (elements.canonical != null) {
            addresses.add(elements.canonical);
        }
        String shared = elements.meta("og:url");
        if (shared != null) {
            addresses.add(shared);
        }
        return addresses;
    }

    private static @Nullable MetadataClaim<String> publisher(MetadataElements elements, JsonLdArticle linked) {
        Optional<String> stated = linked.publisher()
                .map(MetadataElements::clean)
                .filter(name -> !name.isEmpty() && !name.startsWith("http"));
        if (stated.isPresent()) {
            return new MetadataClaim<>(stated.get(), MetadataClaim.JSON_LD);
        }
        String site = elements.meta("og:site_name");
        if (site != null) {
            return new MetadataClaim<>(site, MetadataClaim.OPEN_GRAPH);
        }
        String named = elements.meta(
                "citation_publisher",
                "dc.publisher",
                "dcterms.publisher",
                "publisher",
                "application-name",
                "apple-mobile-web-app-title");
        return named == null ? null : new MetadataClaim<>(named, MetadataClaim.META);
    }
}
