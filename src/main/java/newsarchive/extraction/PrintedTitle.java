package newsarchive.extraction;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a page that marks none: the longest text of an element of its own that is the beginning or the end of the
 * title element. What the title says besides is the name of the medium.
 */
final class PrintedTitle {

    private static final int LONGEST = 300;
    private static final int FEWEST_WORDS = 3;

    private PrintedTitle() {}

    static @Nullable String find(Document document, String titleElement) {
        String title = TitleText.words(titleElement);
        String best = null;
        int bestLength = 0;
        for (Element element : document.body().getAllElements()) {
            if (element.childrenSize() > 1) {
                continue;
            }
            String text = MetadataElements.shortText(element, LONGEST);
            if (text == null || text.length() > titleElement.length()) {
                continue;
            }
            String words = TitleText.words(text);
            if (words.length() > bestLength && isPart(words, title)) {
                best = text;
                bestLength = words.length();
            }
        }
        return best;
    }

    private static boolean isPart(String words, String title) {
        boolean enough = words.split(" ").length >= FEWEST_WORDS;
        return enough && (title.equals(words) || title.startsWith(words + " ") || title.endsWith(" " + words));
    }
}
