package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts bylines into names: one person or organisation each, without the words around them. */
final class AuthorsNames {

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;|•·]\\s*|\\s+/\\s+|(?:\\s*,)?\\s+(?:and|und|et|y|e|и|та|och|og|en|with|with contributions from)\\s+|\\s*&\\s*|\\s*,\\s+|,(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_HANDLE = 40;
    private static final int MOST_HANDLE_WORDS = 4;

    /** "by", "von", "par" and a colon or blank behind. */
    private static final int SMALL_WORD = 5;

    /** Byline words by their first letter: most texts of a page are told apart by it alone. */
    private static final Map<Character, List<String>> BYLINES =
            MetadataWords.BYLINE.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));

    private AuthorsNames() {}

    /** The names within these bylines, each once, in their order. */
    static List<String> all(List<String> bylines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines) {
            for (String part : BETWEEN.split(withoutByline(byline))) {
                String name = withoutTail(withoutInnerByline(part));
                if (isName(name) && names.size() < 20) {
                    names.putIfAbsent(TitleText.words(name), name);
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    /** As {@link #all}, for what is stated as an author: where no person is in it, it is the name of a desk or the like. */
    static List<String> stated(List<String> bylines) {
        List<String> names = new ArrayList<>(all(bylines));
        for (String byline : bylines) {
            if (names.isEmpty()) {
                names.addAll(handle(byline));
            }
        }
        return names;
    }

    /** The names, each once. */
    static List<String> distinct(List<String> names) {
        Map<String, String> distinct = new LinkedHashMap<>();
        names.forEach(name -> distinct.putIfAbsent(TitleText.words(name), name));
        return new ArrayList<>(distinct.values());
    }

    /** The text as one name, such as one that users choose, when it can be one. */
    static List<String> handle(String text) {
        String name = MetadataElements.clean(text);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isName = name.length() >= 2
                && name.length() <= LONGEST_HANDLE
                && name.split(" ").length <= MOST_HANDLE_WORDS
                && !MetadataWords.NOT_A_NAME.contains(lower)
                && !isByline(name)
                && lower.indexOf('@') < 0
                && lower.indexOf('/') < 0
                && lower.indexOf('?') < 0
                && lower.chars().anyMatch(Character::isLetter);
        return isName && Collections.disjoint(MetadataWords.NOT_A_NAME, List.of(lower.split(" ")))
                ? List.of(name)
                : List.of();
    }

    /** True when the text starts with a label such as "Author:" or "Written by", which is more than a small word. */
    static boolean startsWithLabel(String text) {
        String line = MetadataElements.clean(text);
        int cut = line.length() - withoutByline(line).length();
        return cut > SMALL_WORD;
    }

    /** As {@link #all}, for text that is not marked as names: only what looks like the name of a person stays. */
    static List<String> persons(String byline) {
        List<String> persons = new ArrayList<>();
        for (String part : BETWEEN.split(withoutByline(byline))) {
            String name = leadingName(withoutInnerByline(part));
            if (isName(name) && isPerson(name)) {
                persons.add(name);
            } else if (persons.isEmpty() && part.chars().noneMatch(Character::isDigit)) {
                return List.of();
            }
        }
        return all(persons);
    }

    /** True for "By", "Von:" and the like alone. */
    static boolean isByline(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return MetadataWords.BYLINE.contains(
                word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word);
    }

    /** True when the text starts with "By", "Von:" and the like. */
    static boolean startsWithByline(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return start < text.length() && bylineEnd(text, start) > start;
    }

    /** The rest behind "By", "Written by:", "Von"; the longest of them counts. */
    static String withoutByline(String text) {
        String line = MetadataElements.clean(text);
        int start = line.isEmpty() ? 0 : bylineEnd(line, 0);
        while (start > 0 && start < line.length() && (line.charAt(start) == ':' || line.charAt(start) == ' ')) {
            start++;
        }
        return line.substring(start);
    }

    /** Where the longest byline word at this place ends; the place itself when there is none. */
    private static int bylineEnd(String text, int start) {
        int end = start;
        for (String word : BYLINES.getOrDefault(Character.toLowerCase(text.charAt(start)), List.of())) {
            int stop = start + word.length();
            if (stop > end && text.regionMatches(true, start, word, 0, word.length()) && endsThere(text, stop)) {
                end = stop;
            }
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Within a byline only a small word is one: "Text: Anna Beispiel, von Jan Muster", but "Di Trial". */
    private static String withoutInnerByline(String part) {
        String line = MetadataElements.clean(part);
        boolean isSmall = !line.isEmpty() && Character.isLowerCase(line.charAt(0));
        return isSmall || line.indexOf(':') > 0 ? withoutByline(line) : line;
    }

    private static boolean endsThere(String text, int at) {
        return at >= text.length() || text.charAt(at) == ':' || isBlank(text.charAt(at));
    }

    /** Without degrees and the like at the end, and what stands in brackets. */
    private static String withoutTail(String name) {
        String rest = name;
        int bracket = rest.indexOf('(');
        if (bracket > 2) {
            rest = rest.substring(0, bracket).strip();
        }
        int dash = rest.indexOf(" - ");
        if (dash > 2) {
            rest = rest.substring(0, dash).strip();
        }
        return rest.endsWith(",") || rest.endsWith(":") || rest.endsWith("→")
                ? rest.substring(0, rest.length() - 1).strip()
                : rest;
    }

    private static boolean isName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() < 2
                || text.length() > 60
                || lower.startsWith("http")
                || lower.contains("@")
                || lower.contains("www.")) {
            return false;
        }
        String bare = lower.replace(".", "").replace("®", "");
        String[] words = lower.split(" ");
        boolean isWork = words.length > 1
                        && MetadataWords.JOB_TITLES.contains(words[words.length - 1])
                        && !words[words.length - 1].equals("staff")
                || MetadataWords.JOB_TITLES.contains(words[0])
                || lower.contains(" of ") && MetadataWords.JOB_TITLES.contains(words[words.length > 2 ? 1 : 0]);
        return !isWork
                && !MetadataWords.CREDENTIALS.contains(bare)
                && !MetadataWords.NOT_A_NAME.contains(lower)
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().filter(Character::isDigit).count() < 3
                && words.length <= 7;
    }

    /** The words at the start that can be a name: capitalised ones, and particles between them. */
    private static String leadingName(String text) {
        StringBuilder name = new StringBuilder();
        String pending = "";
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            String lower = word.toLowerCase(Locale.ROOT);
            if (MetadataWords.NAME_PARTICLES.contains(lower) && name.length() > 0) {
                pending += " " + word;
            } else if (!startsLikeName(word)
                    || MetadataWords.JOB_TITLES.contains(lower)
                    || isMonth(word) && i + 1 < words.length && Character.isDigit(words[i + 1].charAt(0))) {
                break;
            } else {
                name.append(name.length() == 0 ? "" : pending + " ").append(word);
                pending = "";
            }
        }
        return name.toString();
    }

    private static boolean isMonth(String word) {
        return DateMonths.number(word.endsWith(".") ? word.substring(0, word.length() - 1) : word, null) > 0;
    }

    private static boolean startsLikeName(String word) {
        int first = word.isEmpty() ? 0 : word.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    private static boolean isPerson(String name) {
        String[] words = name.split(" ");
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return name.length() >= 2 && name.length() <= 24;
        }
        for (String word : words) {
            if (MetadataWords.NOT_A_NAME.contains(word.toLowerCase(Locale.ROOT))
                    || word.chars().anyMatch(c -> "?!:\"“„»".indexOf(c) >= 0)) {
                return false;
            }
        }
        return words.length >= 2 && words.length <= 5;
    }
}
