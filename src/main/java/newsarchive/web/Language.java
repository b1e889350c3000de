package newsarchive.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language in which the archive speaks to its readers. */
public enum Language {
    EN(Locale.UK),
    DE(Locale.GERMAN),
    RU(Locale.forLanguageTag("ru"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code de}, as {@code lang} and cookie have it. */
    public String code() {
        return locale.getLanguage();
    }

    /** What it is called by those who speak it. */
    public String ownName() {
        return Words.capital(locale.getDisplayLanguage(locale), locale);
    }

    /** The language of a code; empty for a code that is none of ours. */
    static Optional<Language> of(@Nullable String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }

    /** The one that a locale belongs to, whatever its country; else English. */
    static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }

    /**
     * The first of ours that a browser's {@code Accept-Language} asks for, by its weights (RFC 9110, 12.5.4); English where it asks for
     * none of them, takes any or cannot be understood.
     */
    static Language accepted(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> range.getRange().equals("*")
                        ? Stream.of(EN)
                        : of(range.getRange().split("-", 2)[0]).stream())
                .findFirst()
                .orElse(EN);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
