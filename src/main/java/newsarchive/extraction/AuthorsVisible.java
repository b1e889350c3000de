package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import newsarchive.extraction.MetadataElements.Placed;
import org.jsoup.nodes.Element;

/** Finds the names in the bylines and author boxes that a reader of the page sees. */
final class AuthorsVisible {

    /** How far from the headline a byline that is not marked as one may stand, in nodes. */
    private static final int REACH = 160;

    private static final int LONGEST_BYLINE = 140;
    private static final int LONGEST_NAME = 60;

    private final MetadataPage page;

    AuthorsVisible(MetadataPage page) {
        this.page = page;
    }

    /** The names that microdata and microformats mark as authors. */
    List<String> marked() {
        List<String> names = new ArrayList<>();
        for (Placed placed : page.elements().authors) {
            if (!placed.isAside() && isMicrodata(placed.element())) {
                names.addAll(AuthorsNames.stated(List.of(markedText(placed.element()))));
            }
        }
        return AuthorsNames.distinct(names);
    }

    /** The names of the byline nearest to the headline; one that leads to an author's page comes first. */
    List<String> byline() {
        List<Placed> near = sorted(page.elements().bylines, one -> !one.isAside() && distance(one) <= REACH);
        List<String> linked =
                first(near.stream().filter(one -> hasAuthorLink(one.element())).toList());
        return linked.isEmpty() ? first(near) : linked;
    }

    /** The names of the element nearest to the headline that is called author, byline or the like. */
    List<String> called() {
        return first(sorted(page.elements().authors, one -> !one.isAside() && distance(one) <= REACH));
    }

    /** The names at the end of the article, or in a box beside it, where they are marked as an author's and are the only ones. */
    List<String> box() {
        List<String> far = first(sorted(page.elements().bylines, one -> !one.isAside() && isLabelled(one.element())));
        if (!far.isEmpty()) {
            return far;
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Placed placed : page.elements().authors) {
            if (isAuthorLink(placed.element()) || isMicrodata(placed.element())) {
                List<String> names = names(placed.element());
                if (!names.isEmpty()) {
                    found.putIfAbsent(TitleText.words(names.get(0)), names);
                }
            }
        }
        return found.size() == 1 ? found.values().iterator().next() : List.of();
    }

    private List<Placed> sorted(List<Placed> candidates, Predicate<Placed> chosen) {
        List<Placed> near = new ArrayList<>(candidates.stream().filter(chosen).toList());
        near.sort(Comparator.comparingInt(this::distance));
        return near;
    }

    private static List<String> first(List<Placed> candidates) {
        for (Placed placed : candidates) {
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
        String text = MetadataElements.shortText(element, LONGEST_BYLINE);
        if (text == null) {
            return List.of();
        }
        List<String> linked = new ArrayList<>();
        String rest = AuthorsNames.withoutByline(text);
        for (Element link : element.getElementsByTag("a")) {
            String shown = MetadataElements.shortText(link, LONGEST_NAME);
            if (shown != null) {
                boolean isNext = rest.length() < text.length() && rest.startsWith(shown);
                linked.addAll(isNext || isAuthorLink(link) ? sure(shown) : AuthorsNames.persons(shown));
            }
        }
        return linked.isEmpty() ? AuthorsNames.persons(text) : AuthorsNames.distinct(linked);
    }

    private static List<String> sure(String shown) {
        List<String> persons = AuthorsNames.persons(shown);
        return persons.isEmpty() ? AuthorsNames.handle(shown) : persons;
    }

    /** True where "Author:" and the like stands by itself; a mere "by" may be of anything. */
    private static boolean isLabelled(Element element) {
        String text = MetadataElements.shortText(element, LONGEST_BYLINE);
        return text != null && AuthorsNames.startsWithLabel(text);
    }

    private static boolean hasAuthorLink(Element element) {
        return element.getElementsByTag("a").stream().anyMatch(AuthorsVisible::isAuthorLink);
    }

    private static boolean isAuthorLink(Element element) {
        return element.normalName().equals("a")
                && (element.attr("rel").contains("author")
                        || MetadataWords.anyIn(
                                element.attr("href").toLowerCase(Locale.ROOT), MetadataWords.AUTHOR_PATHS));
    }

    private static boolean isMicrodata(Element element) {
        return element.attr("itemprop").equals("author")
                || element.attr("rel").contains("author")
                || element.hasClass("vcard") && element.hasClass("author");
    }

    private static String markedText(Element element) {
        Element name = element.selectFirst("[itemprop=name], .fn");
        Element told = name == null ? element : name;
        String text = told.hasAttr("content") ? told.attr("content") : MetadataElements.shortText(told, 80);
        return text == null ? "" : text;
    }
}
