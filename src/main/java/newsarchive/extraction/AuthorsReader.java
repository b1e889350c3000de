package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article. */
final class AuthorsReader {

    private static final String[] META_NAMES = {
        "parsely-author",
        "sailthru.author",
        "byl",
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "dc.creator.personalname",
        "citation_author",
        "cxenseparse:author",
        "authors",
        "article:author_name",
        "twitter:data1"
    };

    private final MetadataPage page;
    private final AuthorsNames names;

    AuthorsReader(MetadataPage page) {
        this.page = page;
        this.names = new AuthorsNames(
                page.publisher() == null ? null : page.publisher().value());
    }

    /** The authors with their source; null when the page names none. */
    @Nullable
    MetadataClaim<List<String>> read() {
        List<MetadataClaim<List<String>>> claims = new ArrayList<>();
        add(claims, linked(page.linked().nodes("author"), page.linked().texts("author")), MetadataClaim.JSON_LD);
        add(claims, linked(page.linked().nodes("creator"), page.linked().texts("creator")), MetadataClaim.JSON_LD);
        add(claims, metas(), MetadataClaim.META);
        add(claims, elements(true), MetadataClaim.MICRODATA);
        add(claims, elements(false), MetadataClaim.VISIBLE_LINE);
        for (MetadataClaim<List<String>> claim : claims) {
            if (!names.isPublisherOnly(claim.value())) {
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

    private List<String> linked(List<JsonLdNode> nodes, List<String> texts) {
        List<String> raw = new ArrayList<>();
        for (JsonLdNode node : nodes) {
            raw.addAll(node.texts("name"));
        }
        return names.all(nodes.isEmpty() ? texts : raw);
    }

    private List<String> metas() {
        for (String name : META_NAMES) {
            List<String> values = page.elements().metas.getOrDefault(name, List.of());
            List<String> found = names.all(values);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> elements(boolean marked) {
        List<String> raw = new ArrayList<>();
        for (MetadataElements.Placed placed : page.elements().authors) {
            boolean isMarked = placed.element().attr("itemprop").equals("author")
                    || placed.element().attr("rel").contains("author");
            if (placed.isAside() || isMarked != marked) {
                continue;
            }
            String text = MetadataElements.shortText(placed.element(), 100);
            if (text != null && !placed.element().normalName().equals("meta")) {
                raw.add(text);
            }
            if (!marked && !names.all(raw).isEmpty()) {
                break;
            }
        }
        return names.all(raw);
    }
}
