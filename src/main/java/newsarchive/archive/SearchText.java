package newsarchive.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article as the search keeps it: headline, lead, topics and body in one.
 *
 * <pre>{@code
 * SearchText.parse("Bridge opens\n\nTraffic\nThe bridge opened on Friday.").body();   // The bridge opened on Friday.
 * }</pre>
 *
 * @param title one line
 * @param lead one line, empty where there is none
 * @param topics one line, empty where there are none
 * @param body one block a line; of a monstrous one the beginning
 */
public record SearchText(String title, String lead, String topics, String body) {

    /** Longer bodies are cut, in UTF-16 units: what PostgreSQL makes of a text for its index holds at most 1 MB. */
    private static final int LONGEST = 300_000;

    static SearchText of(String title, @Nullable String lead, List<String> topics, String body) {
        return new SearchText(
                line(title),
                lead == null ? "" : line(lead),
                line(String.join(", ", topics)),
                body.length() <= LONGEST ? body : cut(body));
    }

    /** Reads what {@link #text} gave. */
    public static SearchText parse(String text) {
        int first = text.indexOf('\n');
        int second = text.indexOf('\n', first + 1);
        int third = text.indexOf('\n', second + 1);
        return new SearchText(
                text.substring(0, first),
                text.substring(first + 1, second),
                text.substring(second + 1, third),
                text.substring(third + 1));
    }

    /** As it is stored. */
    public String text() {
        return title + "\n" + lead + "\n" + topics + "\n" + body;
    }

    private static String line(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private static String cut(String body) {
        return body.substring(0, Character.isHighSurrogate(body.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
