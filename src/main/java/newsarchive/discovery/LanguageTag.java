package newsarchive.discovery;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads language tags (BCP 47), such as {@code de}, {@code pt-BR} or {@code zh-Hant}. */
final class LanguageTag {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** The tag in its usual form, {@code pt-BR} for {@code PT_br}; empty when it is none, or of a language that does not exist. */
    static Optional<String> read(String text) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build();
            String language = locale.getLanguage();
            boolean exists = language.length() == 3 || TWO_LETTERS.contains(language);
            return exists && locale.getExtensionKeys().isEmpty()
                    ? Optional.of(locale.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
