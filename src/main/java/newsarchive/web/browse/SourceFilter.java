package newsarchive.web.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import org.jspecify.annotations.Nullable;

/** What the list of sources is narrowed to, as asked; blank stands for any. Without regard to letter case. */
record SourceFilter(
        @Nullable String collection,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String language) {

    SourceFilter {
        collection = blankToNull(collection);
        country = blankToNull(country);
        kind = blankToNull(kind);
        language = blankToNull(language);
    }

    public boolean isOn() {
        return Stream.of(collection, country, kind, language).anyMatch(Objects::nonNull);
    }

    boolean takes(Source source) {
        return (collection == null || source.facts().collections().stream().anyMatch(collection::equalsIgnoreCase))
                && (country == null || country.equalsIgnoreCase(source.facts().country()))
                && (kind == null || kind.equalsIgnoreCase(name(source.facts().medium())))
                && (language == null || isOfLanguage(source.language(), language));
    }

    /** {@code pt} takes {@code pt-BR} too (RFC 4647, 3.3.1). */
    private static boolean isOfLanguage(@Nullable String tag, String range) {
        return tag != null
                && (tag.equalsIgnoreCase(range) || tag.regionMatches(true, 0, range + "-", 0, range.length() + 1));
    }

    /** What the sources at hand can be narrowed to. */
    record Choices(List<String> collections, List<String> countries, List<String> kinds, List<String> languages) {

        static Choices of(List<Source> sources) {
            return new Choices(
                    each(sources, source -> source.facts().collections().stream()),
                    each(sources, source -> Stream.ofNullable(source.facts().country())),
                    each(
                            sources,
                            source -> Stream.ofNullable(name(source.facts().medium()))),
                    each(sources, source -> Stream.ofNullable(source.language())));
        }

        public boolean isAny() {
            return !collections.isEmpty() || !countries.isEmpty() || !kinds.isEmpty() || languages.size() > 1;
        }

        private static List<String> each(List<Source> sources, Function<Source, Stream<String>> values) {
            return sources.stream()
                    .flatMap(values)
                    .distinct()
                    .sorted(Comparator.comparing((String text) -> text.toLowerCase(Locale.ROOT))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static @Nullable String name(@Nullable Medium medium) {
        return medium == null ? null : medium.name();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
