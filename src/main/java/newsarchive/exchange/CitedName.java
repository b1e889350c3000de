package newsarchive.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An author as reference managers want one: a person by family and given name, or a name that is taken as it stands.
 *
 * @param given the given names, or null where the name is not known to be a person's
 * @param family the family name, or the whole name
 */
public record CitedName(@Nullable String given, String family) {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’‑-]*");

    private static final Set<String> PARTICLES = Set.of(
            "af", "av", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "la", "le", "ten", "ter", "van",
            "von", "zu", "zum", "zur");

    private static final Set<String> ORGANISATIONS = Set.of(
            "agence",
            "agency",
            "agentur",
            "archive",
            "associated",
            "board",
            "bureau",
            "correspondent",
            "desk",
            "editor",
            "editorial",
            "editors",
            "gazette",
            "group",
            "media",
            "network",
            "news",
            "office",
            "post",
            "press",
            "presse",
            "radio",
            "redaktion",
            "redazione",
            "report",
            "reporter",
            "reporters",
            "rédaction",
            "service",
            "staff",
            "team",
            "times",
            "tv",
            "zeitung",
            "агентство",
            "газета",
            "редакция",
            "служба");

    /**
     * Takes a name apart only where it looks like a person's: two to five words in capitals, particles between them, none that
     * organisations bear. Whether the family name comes last is custom, not certainty; in scripts without capitals a name stays whole.
     */
    static CitedName of(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        if (words.size() < 2 || words.size() > 5 || !isPerson(words)) {
            return new CitedName(null, String.join(" ", words));
        }
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
            family--;
        }
        return new CitedName(
                String.join(" ", words.subList(0, family)), String.join(" ", words.subList(family, words.size())));
    }

    private static boolean isPerson(List<String> words) {
        String last = words.get(words.size() - 1);
        return WORD.matcher(words.get(0)).matches()
                && WORD.matcher(last).matches()
                && !last.endsWith(".")
                && words.stream()
                        .allMatch(word ->
                                PARTICLES.contains(word) || WORD.matcher(word).matches())
                && words.stream().map(word -> word.toLowerCase(Locale.ROOT)).noneMatch(ORGANISATIONS::contains);
    }

    public boolean isPerson() {
        return given != null;
    }

    /** The name as it is read. */
    public String plain() {
        return given == null ? family : given + " " + family;
    }

    /** {@code Tietjen, Maren}, or the whole name. */
    String inverted() {
        return given == null ? family : family + ", " + given;
    }
}
