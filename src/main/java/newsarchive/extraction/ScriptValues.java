package newsarchive.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects, arrays and strings that are written down in a script, read without running it: JSON, and the JavaScript around it as far as it
 * looks like JSON. Whole numbers stay numbers, every other value is an empty text. Never fails: what makes no sense is skipped.
 */
final class ScriptValues {

    /** More are not read, to bound memory. */
    private static final int MOST_VALUES = 300_000;

    private final String script;
    private final List<Object> roots = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private @Nullable String name;
    private int at;
    private int values;

    private ScriptValues(String script) {
        this.script = script;
    }

    static List<Object> read(String script) {
        ScriptValues reading = new ScriptValues(script);
        while (reading.at < script.length() && reading.values < MOST_VALUES) {
            reading.next();
        }
        return reading.roots;
    }

    private void next() {
        char c = script.charAt(at);
        switch (c) {
            case '{' -> open(new LinkedHashMap<String, Object>());
            case '[' -> open(new ArrayList<>());
            case '}', ']' -> {
                open.poll();
                name = null;
                at++;
            }
            case '"', '\'', '`' -> nameOrValue(string(c));
            case ',' -> {
                name = null;
                at++;
            }
            default -> {
                if (isWord(c)) {
                    word();
                } else {
                    at++;
                }
            }
        }
    }

    private void open(Object container) {
        add(container);
        open.push(container);
        name = null;
        at++;
    }

    private void word() {
        int start = at;
        while (at < script.length() && isWord(script.charAt(at))) {
            at++;
        }
        String word = script.substring(start, at);
        boolean number = word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        nameOrValue(number ? Integer.valueOf(word) : isName(word) ? word : "");
    }

    private boolean isName(String word) {
        return open.peek() instanceof Map && followsColon() && !word.isEmpty();
    }

    private boolean followsColon() {
        int i = at;
        while (i < script.length() && script.charAt(i) <= ' ') {
            i++;
        }
        return i < script.length() && script.charAt(i) == ':';
    }

    private void nameOrValue(Object value) {
        if (name == null && open.peek() instanceof Map && followsColon()) {
            name = value.toString();
        } else {
            add(value);
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Object value) {
        values++;
        Object container = open.peek();
        if (container instanceof List<?> list) {
            ((List<Object>) list).add(value);
        } else if (container instanceof Map<?, ?> map) {
            boolean nested = value instanceof Map || value instanceof List;
            String key = name != null ? name : nested ? "#" + map.size() : null;
            if (key != null) {
                ((Map<String, Object>) map).putIfAbsent(key, value);
            }
            name = null;
        } else if (!value.equals("") && !(value instanceof Integer)) {
            roots.add(value);
        }
    }

    /** A string in quotes, unescaped; one in double quotes may run over lines, as careless JSON does. */
    private String string(char quote) {
        StringBuilder text = new StringBuilder();
        int done = ++at;
        while (at < script.length() && script.charAt(at) != quote && !(quote == '\'' && script.charAt(at) == '\n')) {
            if (script.charAt(at) == '\\' && at + 1 < script.length()) {
                text.append(script, done, at);
                escape(text);
                done = at;
            } else {
                at++;
            }
        }
        text.append(script, done, at);
        at++;
        return text.toString();
    }

    private void escape(StringBuilder text) {
        char c = script.charAt(at + 1);
        int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
        int code = digits > 0 ? hex(at + 2, digits) : -1;
        if (code >= 0) {
            text.append((char) code);
            at += 2 + digits;
            return;
        }
        switch (c) {
            case 'n', 'r' -> text.append('\n');
            case 't', 'b', 'f' -> text.append(' ');
            case '\n' -> {}
            default -> text.append(c);
        }
        at += 2;
    }

    private int hex(int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < script.length() ? Character.digit(script.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c == '-' || c == '+';
    }
}
