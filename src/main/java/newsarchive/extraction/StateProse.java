package newsarchive.extraction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the text of an article in the state that a page hands to its scripts: the longest text, or array of paragraphs, that is called a body
 * or stands beside the page's title.
 */
final class StateProse {

    private static final int FEWEST_WORDS = 60;

    /** What stands beside the page's own title counts before other articles that the state knows. */
    private static final int TITLED = 10;

    private static final int NAMED = 3;

    private static final int MOST_NESTED_SCRIPTS = 3;
    private static final int SHORTEST = 200;

    /**
     * A value of the state.
     *
     * @param titled whether the page's title stands beside it or above
     * @param scripts how many scripts it is quoted in
     * @param references the array that whole numbers point into, or an empty one
     */
    private record Member(Object value, String name, boolean titled, int scripts, List<?> references) {

        Member inner(Object value, String name, boolean titled) {
            return new Member(StateParagraphs.resolved(value, references), name, titled, scripts, references);
        }
    }

    private final String title;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StateParagraphs paragraphs = new StateParagraphs();
    private final Deque<Member> waiting = new ArrayDeque<>();
    private String best = "";
    private int bestScore;

    /** Looks for the article of a page with this title. */
    StateProse(String title) {
        this.title = PlainText.folded(title);
    }

    /** The text found so far as HTML, empty when there is none. */
    String html() {
        return best;
    }

    void read(String script) {
        readQuoted(script, false, 0);
        while (!waiting.isEmpty()) {
            visit(waiting.pop());
        }
    }

    private void readQuoted(String script, boolean titled, int scripts) {
        for (Object root : ScriptValues.read(script)) {
            List<?> references = root instanceof List<?> list && isFlat(list) ? list : List.of();
            waiting.push(new Member(root, "", titled, scripts, references));
        }
    }

    /** Whether an array holds the whole state, its objects pointing to its other elements by their places. */
    private static boolean isFlat(List<?> list) {
        boolean points = false;
        for (Object element : list.subList(0, Math.min(list.size(), 20))) {
            if (element instanceof Map<?, ?> map) {
                points |= !map.isEmpty();
                if (!map.values().stream().allMatch(value -> value instanceof Integer)) {
                    return false;
                }
            }
        }
        return points;
    }

    private void visit(Member member) {
        Object value = member.value();
        if (value instanceof String text) {
            visit(text, member);
        } else if (value instanceof Map<?, ?> map && seen.add(value)) {
            boolean titled = isTitled(map, member);
            boolean body = StateNames.is("body", member.name());
            map.forEach(
                    (name, inner) -> waiting.push(member.inner(inner, body ? member.name() : name.toString(), titled)));
        } else if (value instanceof List<?> list && seen.add(value)) {
            if (list != member.references() && mayBeBody(member)) {
                consider(paragraphs.html(list, member.references()), member);
            }
            for (int i = list.size() - 1; i >= 0; i--) {
                waiting.push(member.inner(list.get(i), "", member.titled()));
            }
        }
    }

    private void visit(String text, Member member) {
        if (text.length() < SHORTEST) {
            return;
        }
        String script = text.startsWith("%7B") || text.startsWith("%5B") ? urlDecoded(text) : text;
        if (!isScript(script)) {
            if (mayBeBody(member)) {
                consider(StateParagraphs.html(text), member);
            }
        } else if (member.scripts() < MOST_NESTED_SCRIPTS) {
            readQuoted(script, member.titled(), member.scripts() + 1);
        }
    }

    private boolean isTitled(Map<?, ?> map, Member member) {
        boolean titled = member.titled();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = StateParagraphs.resolved(entry.getValue(), member.references());
            if (value instanceof String text
                    && StateNames.is("title", entry.getKey().toString())) {
                String folded = PlainText.folded(text);
                titled = folded.indexOf(' ') > 0 && (title.contains(folded) || title.equals(folded));
                if (titled) {
                    return true;
                }
            }
        }
        return titled;
    }

    private static boolean mayBeBody(Member member) {
        return member.titled() || StateNames.is("body", member.name());
    }

    private void consider(String html, Member member) {
        boolean body = StateNames.is("body", member.name());
        int words = StatedBody.words(html);
        int score = words * (member.titled() ? TITLED : 1) * (body ? NAMED : 1);
        if (words >= FEWEST_WORDS && score > bestScore) {
            best = html;
            bestScore = score;
        }
    }

    private static boolean isScript(String text) {
        String start = text.substring(0, Math.min(text.length(), 40)).strip();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        String inside = start.substring(1).strip();
        return !inside.isEmpty() && "\"'{[]}".indexOf(inside.charAt(0)) >= 0;
    }

    private static String urlDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
