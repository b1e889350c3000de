package newsarchive.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts bylines into names: one person or organisation each, without the words around them. */
final class AuthorsNames {

    private static final Pattern BY = Pattern.compile(
            "^(?:written by|posted by|story by|words by|reviewed by|published by|by|von|von:|autor:|autorin:|autor|author:|authors:|author|par|por|di|text:|text|auteur|автор:|автор|текст:)[\\s:]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;|/•·]\\s*|\\s+(?:and|und|et|y|e|и|with|&)\\s+|\\s*&\\s*|\\s*,\\s*", Pattern.CASE_INSENSITIVE);

    private final @Nullable String publisher;

    AuthorsNames(@Nullable String publisher) {
        this.publisher = publisher;
    }

    /** The names within these bylines, each once, in their order. */
    List<String> all(List<String> bylines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines) {
            for (String name : split(byline)) {
                names.putIfAbsent(TitleText.words(name), name);
            }
        }
        return new ArrayList<>(names.values());
    }

    boolean isPublisherOnly(List<String> names) {
        return publisher != null
                && names.size() == 1
                && TitleText.words(names.get(0)).equals(TitleText.words(publisher));
    }

    private List<String> split(String byline) {
        List<String> names = new ArrayList<>();
        String text = BY.matcher(MetadataElements.clean(byline)).replaceFirst("");
        for (String part : BETWEEN.split(text)) {
            String name = BY.matcher(part.strip()).replaceFirst("").strip();
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() > 1
                && text.length() < 60
                && !lower.startsWith("http")
                && !lower.contains("@")
                && !lower.contains("www.")
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().noneMatch(Character::isDigit);
    }
}
