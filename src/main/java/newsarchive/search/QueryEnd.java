package newsarchive.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last thing in a query that is still being typed.
 *
 * @param before all that stands before it, to be kept as it is
 * @param field the field whose value it is, or null
 * @param value what is typed of it, without a quotation mark before it
 */
record QueryEnd(String before, @Nullable QueryField field, String value) {

    private static final Pattern FIELD = Pattern.compile("(\\p{L}+):\"?(.*)", Pattern.DOTALL);

    static QueryEnd of(String typed) {
        int start = start(typed);
        String before = typed.substring(0, start);
        String last = typed.substring(start);
        Matcher field = FIELD.matcher(last);
        if (field.matches()) {
            return QueryField.named(field.group(1))
                    .map(name -> new QueryEnd(before, name, field.group(2)))
                    .orElseGet(() -> new QueryEnd(before, null, ""));
        }
        // A phrase is somebody's own words.
        return new QueryEnd(before, null, last.startsWith("\"") ? "" : last);
    }

    /** The value as the language takes it for one. */
    static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*") ? value : '"' + value.replace("\"", "") + '"';
    }

    /** Behind the last blank that is in no quotation marks, and behind signs that open something there. */
    private static int start(String typed) {
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            quoted ^= c == '"';
            boolean opens = c == '(' || (c == '-' && i == start);
            if (!quoted && (Character.isWhitespace(c) || opens)) {
                start = i + 1;
            }
        }
        return start;
    }
}
