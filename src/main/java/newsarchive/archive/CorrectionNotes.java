package newsarchive.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Tells paragraphs in which a publisher says that an article was corrected or changed, by the words of {@code correction-notes.txt}. */
final class CorrectionNotes {

    private static final List<String> PHRASES = read();

    /** A phrase that says it wherever it stands has more words than this; a shorter one only at the beginning of a paragraph. */
    private static final int SHORT_PHRASE = 2;

    private CorrectionNotes() {}

    /** True when the later text has such a paragraph that the earlier one did not have. */
    static boolean cameIn(String earlier, String later) {
        Set<String> known = new HashSet<>(earlier.lines().toList());
        return later.lines().filter(line -> !known.contains(line)).anyMatch(CorrectionNotes::isNote)
                && earlier.lines().filter(CorrectionNotes::isNote).count()
                        <= later.lines().filter(CorrectionNotes::isNote).count();
    }

    private static boolean isNote(String paragraph) {
        String text = paragraph.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}]+", "");
        return PHRASES.stream().anyMatch(phrase -> {
            int at = text.indexOf(phrase);
            boolean anywhere = phrase.split(" ").length > SHORT_PHRASE;
            return at >= 0 && (anywhere || at == 0) && endsThere(text, at + phrase.length());
        });
    }

    private static boolean endsThere(String text, int end) {
        return end == text.length() || !Character.isLetter(text.charAt(end));
    }

    private static List<String> read() {
        try (InputStream file = CorrectionNotes.class.getResourceAsStream("correction-notes.txt");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
