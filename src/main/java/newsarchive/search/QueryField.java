package newsarchive.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of the query language; what is typed before the colon is the name in small letters. */
enum QueryField {
    TITLE,
    AUTHOR,
    SOURCE,
    SITE,
    TOPIC,
    LANG,
    DATE,
    CAPTURED,
    IS;

    /** What people type who know another search engine or another language. */
    private static final Map<String, QueryField> MEANT = Map.ofEntries(
            Map.entry("titel", TITLE),
            Map.entry("headline", TITLE),
            Map.entry("intitle", TITLE),
            Map.entry("autor", AUTHOR),
            Map.entry("byline", AUTHOR),
            Map.entry("quelle", SOURCE),
            Map.entry("domain", SITE),
            Map.entry("host", SITE),
            Map.entry("url", SITE),
            Map.entry("tag", TOPIC),
            Map.entry("thema", TOPIC),
            Map.entry("language", LANG),
            Map.entry("sprache", LANG),
            Map.entry("datum", DATE),
            Map.entry("before", DATE),
            Map.entry("after", DATE),
            Map.entry("since", DATE),
            Map.entry("published", DATE));

    /** Shorter names are too close to too many words. */
    private static final int SHORTEST_MISSPELT = 4;

    String label() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    /** The field of this name, in any case of its letters. */
    static Optional<QueryField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The field that somebody may have meant by a name that is none. */
    static Optional<QueryField> meant(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (MEANT.containsKey(small)) {
            return Optional.of(MEANT.get(small));
        }
        return Arrays.stream(values())
                .filter(field -> field.name().length() >= SHORTEST_MISSPELT && small.length() >= SHORTEST_MISSPELT)
                .filter(field -> isOneSlip(field.name().toLowerCase(Locale.ROOT), small))
                .findFirst();
    }

    /** True when one letter is wrong, missing or too much, or two neighbours changed places. */
    private static boolean isOneSlip(String right, String typed) {
        int same = 0;
        while (same < Math.min(right.length(), typed.length()) && right.charAt(same) == typed.charAt(same)) {
            same++;
        }
        String right1 = right.substring(same);
        String typed1 = typed.substring(same);
        return rest(right1, 1).equals(rest(typed1, 1))
                || right1.equals(rest(typed1, 1))
                || rest(right1, 1).equals(typed1)
                || (right1.length() > 1
                        && typed1.length() > 1
                        && right1.charAt(0) == typed1.charAt(1)
                        && right1.charAt(1) == typed1.charAt(0)
                        && rest(right1, 2).equals(rest(typed1, 2)));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
