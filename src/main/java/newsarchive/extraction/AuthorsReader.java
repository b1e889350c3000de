package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import newsarchive.extraction.MetadataElements.Placed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article. */
final class AuthorsReader {

    private static final List<String> META_NAMES = List.of(
            "parsely-author",
            "sailthru.author",
            "byl",
            "author",
            "article:author",
            "og:article:author",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.personalname",
            "cxenseparse:author",
            "authors",
            "article:author_name",
            "analytics:author");

    /** How far from the headline a byline that is not marked as one may stand, in nodes. */
    private static final int REACH = 160;

    private final MetadataPage page;

    AuthorsReader(MetadataPage page) {
        this.page = page;
    }

    /** The authors with their source; null when the page names none. The medium itself counts only where nobody else is named. */
    @Nullable
    MetadataClaim<List<String>> read() {
        List<MetadataClaim<List<String>>> claims = new ArrayList<>();
        add(claims, linked("author"), MetadataClaim.JSON_LD);
        add(claims, linked("creator"), MetadataClaim.JSON_LD);
        add(claims, cited(), MetadataClaim.META);
        add(claims, metas(), MetadataClaim.META);
        add(claims, labelled(), MetadataClaim.META);
        add(claims, marked(), MetadataClaim.MICRODATA);
        add(claims, visible(page.elements().bylines), MetadataClaim.VISIBLE_LINE);
        add(claims, visible(page.elements().authors), MetadataClaim.VISIBLE_LINE);
        for (MetadataClaim<List<String>> claim : claims) {
            if (!isMedium(claim.value())) {
                return claim;
            }
        }
        return claims.isEmpty() ? null : claims.get(0);
    }

    private static void add(List<MetadataClaim<List<String>>> claims, List<String> found, String source) {
        if (!found.isEmpty()) {
            claims.add(new MetadataClaim<>(found, source));
        }
    }

    /** True when the one name is that of the medium, or of its address. */
    private boolean isMedium(List<String> names) {
        if (names.size() != 1) {
            return false;
        }
        String name = TitleText.words(names.get(0));
        MetadataClaim<String> publisher = page.publisher();
        if (publisher != null && TitleText.words(publisher.value()).equals(name)) {
            return true;
        }
        String host = page.url() == null
                ? ""
                : page.url().host().toLowerCase(Locale.ROOT).replace(".", "").replace("-", "");
        return name.length() > 1 && host.contains(name.replace(" ", ""));
    }

    private List<String> linked(String key) {
        List<String> bylines = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        for (JsonLdNode node : page.linked().nodes(key)) {
            (node.types().contains("Organization") ? organisations : bylines).addAll(node.texts("name"));
        }
        if (page.linked().nodes(key).isEmpty()) {
            bylines.addAll(page.linked().texts(key));
        }
        List<String> names = AuthorsNames.all(bylines);
        for (String organisation : organisations) {
            String name = MetadataElements.clean(organisation);
            if (!name.isEmpty() && name.length() < 80 && !name.startsWith("http") && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Authors of papers are given as "Last, First". */
    private List<String> cited() {
        List<String> names = new ArrayList<>();
        for (String name : page.elements().metas.getOrDefault("citation_author", List.of())) {
            int comma = name.indexOf(',');
            boolean swapped = comma > 0 && comma == name.lastIndexOf(',');
            names.add(
                    swapped
                            ? name.substring(comma + 1).strip() + " "
                                    + name.substring(0, comma).strip()
                            : name);
        }
        return AuthorsNames.all(names);
    }

    private List<String> metas() {
        for (String name : META_NAMES) {
            List<String> found = AuthorsNames.all(page.elements().metas.getOrDefault(name, List.of()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The pair "twitter:label1" = "Written by", "twitter:data1" = the name. */
    private List<String> labelled() {
        for (String number : List.of("1", "2")) {
            String label = page.elements().meta("twitter:label" + number);
            String value = page.elements().meta("twitter:data" + number);
            if (label != null && value != null && AuthorsNames.isByline(label)) {
                return AuthorsNames.all(List.of(value));
            }
        }
        return List.of();
    }

    private List<String> marked() {
        List<String> bylines = new ArrayList<>();
        for (Placed placed : page.elements().authors) {
            Element element = placed.element();
            boolean isMarked = element.attr("itemprop").equals("author")
                    || element.attr("rel").contains("author");
            if (!placed.isAside() && isMarked) {
                Element name = element.selectFirst("[itemprop=name]");
                Element told = name == null ? element : name;
                String text = told.hasAttr("content") ? told.attr("content") : MetadataElements.shortText(told, 80);
                bylines.add(text == null ? "" : text);
            }
        }
        return AuthorsNames.all(bylines);
    }

    /** The byline nearest to the headline. */
    private List<String> visible(List<Placed> candidates) {
        List<Placed> near = new ArrayList<>(candidates.stream()
                .filter(one -> !one.isAside() && distance(one) <= REACH)
                .toList());
        near.sort(Comparator.comparingInt(this::distance));
        for (Placed placed : near) {
            List<String> names = names(placed.element());
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private int distance(Placed placed) {
        int away = placed.position() - page.headingPosition();
        return away >= 0 ? away : -2 * away;
    }

    /** The names that the links within a byline show, or else its text. */
    private static List<String> names(Element element) {
        String text = MetadataElements.shortText(element, 140);
        if (text == null) {
            return List.of();
        }
        List<String> linked = new ArrayList<>();
        for (Element link : element.getElementsByTag("a")) {
            String shown = MetadataElements.shortText(link, 60);
            linked.addAll(shown == null ? List.of() : AuthorsNames.persons(shown));
        }
        return linked.isEmpty() ? AuthorsNames.persons(text) : AuthorsNames.all(linked);
    }
}
