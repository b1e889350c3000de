package newsarchive.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text-search configurations that {@code search_config} of the schema chooses from, and the mark of their articles in the index. */
enum TextConfig {
    GERMAN("de"),
    ENGLISH("en"),
    RUSSIAN("ru"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it"),
    PORTUGUESE("pt"),
    DUTCH("nl"),
    OTHER("");

    private final String language;

    TextConfig(String language) {
        this.language = language;
    }

    /** Its name in the database. */
    String configuration() {
        return "news_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The one of a language, an ISO 639-1 code or null. */
    static TextConfig of(@Nullable String language) {
        return Arrays.stream(values())
                .filter(config -> config.language.equals(language))
                .findFirst()
                .orElse(OTHER);
    }

    /** A query for all articles of these configurations. */
    static String marks(List<TextConfig> configs) {
        return configs.stream().map(config -> "'=c" + config.language + "'").collect(Collectors.joining(" | "));
    }

    /** A list of results, one a configuration, by a function of its name. */
    static String columns(String pattern) {
        return Arrays.stream(values())
                .map(config -> pattern.formatted(config.configuration()))
                .collect(Collectors.joining(", "));
    }
}
