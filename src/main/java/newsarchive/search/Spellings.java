package newsarchive.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other way to write a word, where there are two: {@code harbour} and {@code harbor}, {@code organise} and {@code organize},
 * {@code 1876} and {@code 1.876}.
 */
final class Spellings {

    /** British endings with s stand in American texts with z (both in those of Oxford). */
    private static final Pattern ENDING =
            Pattern.compile("([a-z]{4,}[iy])([sz])(e|es|ed|er|ers|ing|ation|ations|ational)");

    /** Years have no points in them. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?!(?:19|20)\\d\\d$)[1-9]\\d{3,8}");

    private static final Pattern POINTED_NUMBER = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3}){1,2}");

    /** Before each three digits that end a number. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

    /** Beginnings of words, both ways round. */
    private static final Map<String, String> BEGINNINGS = beginnings();

    private static final int SHORTEST = 4;

    private Spellings() {}

    /** The other spelling of a word, in lower case; empty for the many that have but one. */
    static Optional<String> other(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (PLAIN_NUMBER.matcher(lower).matches()) {
            return Optional.of(THOUSANDS.matcher(lower).replaceAll("."));
        }
        if (POINTED_NUMBER.matcher(lower).matches()) {
            return Optional.of(lower.replace(".", ""));
        }
        for (int end = lower.length(); end >= SHORTEST; end--) {
            String beginning = BEGINNINGS.get(lower.substring(0, end));
            if (beginning != null) {
                return Optional.of(beginning + lower.substring(end));
            }
        }
        Matcher ending = ENDING.matcher(lower);
        return ending.matches()
                ? Optional.of(ending.group(1) + (ending.group(2).equals("s") ? "z" : "s") + ending.group(3))
                : Optional.empty();
    }

    private static Map<String, String> beginnings() {
        Map<String, String> beginnings = new HashMap<>();
        try (InputStream file = Spellings.class.getResourceAsStream("spellings.txt")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(pair -> {
                        beginnings.put(pair[0], pair[1]);
                        beginnings.put(pair[1], pair[0]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return beginnings;
    }
}
