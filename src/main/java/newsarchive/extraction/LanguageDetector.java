package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Tells the language of a text. */
final class LanguageDetector {

    private LanguageDetector() {}

    /** The ISO 639-1 code of the text's language, or null when the text does not tell. */
    static @Nullable String detect(String text) {
        return null;
    }
}
