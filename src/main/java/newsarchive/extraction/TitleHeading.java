package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import newsarchive.extraction.MetadataElements.Placed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the heading element that is the headline of a page, among those that name the site or a part of the page. */
final class TitleHeading {

    private static final int LONGEST = 400;
    private static final int MOST = 100;

    private final MetadataElements elements;
    private final TitleSite site;

    private record Heading(Placed placed, String text, String words) {}

    TitleHeading(MetadataElements elements, TitleSite site) {
        this.elements = elements;
        this.site = site;
    }

    /** The heading that says what the page's title says, else the first one outside of asides; null when there is none. */
    @Nullable
    Placed find(String title, String titleElement) {
        String headline = TitleText.words(site.without(title));
        String titled = TitleText.words(site.without(titleElement));
        List<Heading> headings = headings(elements.headings);
        headings.removeIf(one -> !isHeadline(one));
        List<Heading> subheadings = headings(elements.subheadings);
        return first(headings, one -> TitleText.isAlikeWords(one.words(), headline))
                .or(() -> first(headings, one -> TitleText.isAlikeWords(one.words(), titled)))
                .or(() -> first(
                        subheadings, one -> !headline.isEmpty() && one.words().equals(headline)))
                .or(() -> first(headings, one -> !one.placed().isAside()))
                .or(() -> first(headings(elements.minorHeadings), one -> TitleText.isAlikeWords(one.words(), headline)))
                .or(() -> first(subheadings, one -> TitleText.isAlikeWords(one.words(), headline)))
                .orElse(null);
    }

    private static List<Heading> headings(List<Placed> placed) {
        List<Heading> headings = new ArrayList<>();
        for (Placed one : placed.subList(0, Math.min(MOST, placed.size()))) {
            String text = text(one.element());
            if (!text.isEmpty()) {
                headings.add(new Heading(one, text, TitleText.words(text)));
            }
        }
        return headings;
    }

    private static Optional<Placed> first(List<Heading> headings, Predicate<Heading> chosen) {
        return headings.stream().filter(chosen).findFirst().map(Heading::placed);
    }

    /** The text of a heading; empty when it has none. */
    static String text(Element heading) {
        String text = MetadataElements.shortText(heading, LONGEST);
        return text == null ? "" : text;
    }

    private boolean isHeadline(Heading heading) {
        Element element = heading.placed().element();
        return heading.text().length() > 3 && !isSecondary(element) && !isMasthead(element, heading.text());
    }

    /** Some templates keep a second headline, for search engines, in the only h1 of the page. */
    private static boolean isSecondary(Element heading) {
        String name = heading.className().toLowerCase(Locale.ROOT);
        return name.contains("second") || name.contains("subtitle") || name.contains("sub-title");
    }

    /** True for the name of the site where others set a headline: it says so, or leads to the front page. */
    private boolean isMasthead(Element heading, String text) {
        String names = (heading.className() + " " + heading.id()).toLowerCase(Locale.ROOT);
        return MetadataWords.anyIn(names, MetadataWords.MASTHEAD_NAMES)
                || site.isName(text)
                || leadsHome(heading, text);
    }

    private static boolean leadsHome(Element heading, String text) {
        Element parent = heading.parent();
        if (parent != null && parent.normalName().equals("a")) {
            return isHome(parent.attr("href"));
        }
        Element link = heading.getElementsByTag("a").first();
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
