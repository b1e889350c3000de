package newsarchive.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsarchive.extraction.MetadataElements.Placed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the heading element that is the headline of a page, among those that name the site or a part of the page. */
final class TitleHeading {

    private static final int LONGEST = 400;
    private static final List<String> MASTHEAD_WORDS =
            List.of("site-title", "sitetitle", "site-name", "sitename", "logo", "masthead", "navbar-brand");

    private final MetadataElements elements;
    private final TitleSite site;

    TitleHeading(MetadataElements elements, TitleSite site) {
        this.elements = elements;
        this.site = site;
    }

    /** The heading that says what the page's title says, else the first one outside of asides; null when there is none. */
    @Nullable
    Placed find(String title, String titleElement) {
        String headline = site.without(title);
        List<Placed> headings =
                elements.headings.stream().filter(this::isHeadline).toList();
        return alike(headings, headline)
                .or(() -> alike(headings, site.without(titleElement)))
                .or(() -> same(elements.subheadings, headline))
                .or(() -> headings.stream().filter(one -> !one.isAside()).findFirst())
                .or(() -> alike(elements.subheadings, headline))
                .orElse(null);
    }

    /** The text of a heading; empty when it has none. */
    static String text(Element heading) {
        String text = MetadataElements.shortText(heading, LONGEST);
        return text == null ? "" : text;
    }

    private static Optional<Placed> alike(List<Placed> headings, String headline) {
        return headings.stream()
                .filter(one -> TitleText.isAlike(text(one.element()), headline))
                .findFirst();
    }

    private static Optional<Placed> same(List<Placed> headings, String headline) {
        String words = TitleText.words(headline);
        return headings.stream()
                .filter(one ->
                        !words.isEmpty() && TitleText.words(text(one.element())).equals(words))
                .findFirst();
    }

    private boolean isHeadline(Placed placed) {
        Element heading = placed.element();
        String text = text(heading);
        return text.length() > 3 && !isSecondary(heading) && !isMasthead(heading, text);
    }

    /** Some templates keep a second headline, for search engines, in the only h1 of the page. */
    private static boolean isSecondary(Element heading) {
        String name = heading.className().toLowerCase(Locale.ROOT);
        return name.contains("second") || name.contains("subtitle") || name.contains("sub-title");
    }

    /** True for the name of the site where others set a headline: it says so, or leads to the front page. */
    private boolean isMasthead(Element heading, String text) {
        String names = (heading.className() + " " + heading.id()).toLowerCase(Locale.ROOT);
        return MetadataWords.anyIn(names, MASTHEAD_WORDS) || site.isName(text) || leadsHome(heading, text);
    }

    private static boolean leadsHome(Element heading, String text) {
        Element parent = heading.parent();
        if (parent != null && parent.normalName().equals("a")) {
            return isHome(parent.attr("href"));
        }
        Element link = heading.selectFirst("a[href]");
        return link != null && isHome(link.attr("href")) && text(link).length() * 2 > text.length();
    }

    /** True for the front page's address: a host at most, or a slash. */
    private static boolean isHome(String href) {
        String address = href.strip();
        int scheme = address.lastIndexOf("//");
        String path = scheme < 0 ? address : address.substring(scheme + 2);
        int slash = path.indexOf('/');
        if (scheme >= 0) {
            return slash < 0 || slash == path.length() - 1;
        }
        return path.equals("/") || path.equals("./") || path.equals(".");
    }
}
