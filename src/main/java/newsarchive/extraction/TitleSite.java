package newsarchive.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The names of the site that a page is of, to tell them from its headline.
 *
 * @param names its names by their words
 * @param host its host without dots and dashes, or empty
 */
record TitleSite(Set<String> names, String host) {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / ", " ~ ", " › ", "|", "｜", " --");
    private static final int MOST_PARTS = 3;

    static TitleSite of(MetadataElements elements, JsonLdGraph graph, @Nullable WebUrl url) {
        Set<String> names = new HashSet<>();
        add(names, elements.meta("og:site_name"));
        add(names, elements.meta("application-name"));
        add(names, elements.meta("apple-mobile-web-app-title"));
        for (JsonLdNode node : graph.own()) {
            if (node.hasType("WebSite") || node.types().stream().anyMatch(type -> type.endsWith("Organization"))) {
                add(names, node.text("name"));
            }
            node.nodes("publisher").forEach(one -> add(names, graph.resolve(one).text("name")));
        }
        String host = url == null ? "" : squeezed(url.host().toLowerCase(Locale.ROOT));
        return new TitleSite(names, host);
    }

    private static void add(Set<String> names, @Nullable String name) {
        String words = name == null ? "" : TitleText.words(MetadataElements.clean(name));
        if (!words.isEmpty()) {
            names.add(words);
        }
    }

    private static String squeezed(String host) {
        return host.replace(".", "").replace("-", "");
    }

    /** True when the text is a name of the site, or stands in its host. */
    boolean isName(String text) {
        String words = TitleText.words(text);
        String squeezed = words.replace(" ", "");
        return names.contains(words) || squeezed.length() > 2 && host.contains(squeezed);
    }

    /** Cuts the parts at the end, or the one at the beginning, that name the site; anything else stays. */
    String without(String title) {
        String rest = title;
        for (int i = 0; i < MOST_PARTS; i++) {
            String cut = withoutEnd(rest);
            if (cut.equals(rest)) {
                break;
            }
            rest = cut;
        }
        return withoutStart(rest);
    }

    private String withoutEnd(String title) {
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at > 0 && isName(title.substring(at + separator.length()))) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private String withoutStart(String title) {
        for (String separator : SEPARATORS) {
            int at = title.indexOf(separator);
            String rest = at < 0 ? "" : title.substring(at + separator.length()).strip();
            if (at > 0 && !rest.isEmpty() && isName(title.substring(0, at))) {
                return rest;
            }
        }
        return title;
    }
}
