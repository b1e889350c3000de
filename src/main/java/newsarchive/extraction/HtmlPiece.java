package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the clean HTML of an {@link Extraction}: a tag, or the text between two tags. That HTML is written by us, every {@code <}
 * in a text or an address escaped, so it needs no parser.
 *
 * <pre>{@code
 * HtmlPiece.of("<p>War &amp; peace</p>") // <p>, War & peace, </p>
 * }</pre>
 *
 * @param html as it stands there
 * @param tag the name of the tag, or an empty text between tags
 * @param closing true for {@code </p>}
 */
public record HtmlPiece(String html, String tag, boolean closing) {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\shref=\"([^\"]*)\"");

    /** The pieces in order; together they are the HTML again. */
    public static List<HtmlPiece> of(String html) {
        List<HtmlPiece> pieces = new ArrayList<>();
        Matcher tags = TAG.matcher(html);
        int done = 0;
        while (tags.find()) {
            addText(pieces, html.substring(done, tags.start()));
            pieces.add(new HtmlPiece(tags.group(), tags.group(2), !tags.group(1).isEmpty()));
            done = tags.end();
        }
        addText(pieces, html.substring(done));
        return pieces;
    }

    private static void addText(List<HtmlPiece> pieces, String html) {
        if (!html.isEmpty()) {
            pieces.add(new HtmlPiece(html, "", false));
        }
    }

    public boolean isText() {
        return tag.isEmpty();
    }

    /** The text that a reader sees. */
    public String text() {
        return isText() ? unescaped(html) : "";
    }

    /** Where a link leads, or null. */
    public @Nullable String address() {
        Matcher address = ADDRESS.matcher(isText() ? "" : html);
        return address.find() ? unescaped(address.group(1)) : null;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
