package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
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

    private final MetadataPage page;

    AuthorsReader(MetadataPage page) {
        this.page = page;
    }

    /** The authors with their source; null when the page names none. The medium itself counts only where nobody else is named. */
    @Nullable
    MetadataClaim<List<String>> read() {
        AuthorsVisible visible = new AuthorsVisible(page);
        Stream<Supplier<MetadataClaim<List<String>>>> claims = Stream.of(
                () -> new MetadataClaim<>(linked("author"), MetadataClaim.JSON_LD),
                () -> new MetadataClaim<>(linked("creator"), MetadataClaim.JSON_LD),
                () -> new MetadataClaim<>(cited(), MetadataClaim.META),
                () -> new MetadataClaim<>(metas(), MetadataClaim.META),
                () -> new MetadataClaim<>(labelled(), MetadataClaim.META),
                () -> new MetadataClaim<>(visible.marked(), MetadataClaim.MICRODATA),
                () -> new MetadataClaim<>(visible.byline(), MetadataClaim.VISIBLE_LINE),
                () -> new MetadataClaim<>(visible.called(), MetadataClaim.VISIBLE_LINE),
                () -> new MetadataClaim<>(visible.box(), MetadataClaim.VISIBLE_LINE));
        MetadataClaim<List<String>> medium = null;
        for (MetadataClaim<List<String>> claim :
                (Iterable<MetadataClaim<List<String>>>) claims.map(Supplier::get)::iterator) {
            if (!claim.value().isEmpty() && !isMedium(claim.value())) {
                return claim;
            }
            medium = medium == null && !claim.value().isEmpty() ? claim : medium;
        }
        return medium;
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
            (node.types().contains("Organization") ? organisations : bylines).addAll(plain(node.texts("name")));
        }
        if (page.linked().nodes(key).isEmpty()) {
            bylines.addAll(plain(page.linked().texts(key)));
        }
        List<String> names = AuthorsNames.stated(bylines);
        for (String organisation : organisations) {
            String name = MetadataElements.clean(organisation);
            if (!name.isEmpty() && name.length() < 80 && !name.startsWith("http") && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream()
                .map(text -> text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false))
                .toList();
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
            List<String> found = AuthorsNames.stated(page.elements().metas.getOrDefault(name, List.of()));
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
                return AuthorsNames.stated(List.of(value));
            }
        }
        return List.of();
    }
}
