package newsarchive.discovery;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a source is, for everybody to know. Values are always tidy: without blanks around them, countries in upper case, hosts as
 * {@link #host} writes them, nothing twice.
 *
 * @param country where it is at home, ISO 3166-1 alpha-2, or null
 * @param medium what kind of medium it is, or null
 * @param collections the names under which it is filed with others, in the order given
 * @param hosts other hosts that it is known by; what lies on them is the source's own
 */
public record SourceFacts(
        @Nullable String country, @Nullable Medium medium, Set<String> collections, Set<String> hosts) {

    /** Nothing is known. */
    public static final SourceFacts NONE = new SourceFacts(null, null, Set.of(), Set.of());

    public SourceFacts {
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        collections = tidy(collections, String::strip);
        hosts = tidy(hosts, SourceFacts::host);
    }

    public SourceFacts(
            @Nullable String country, @Nullable Medium medium, List<String> collections, List<String> hosts) {
        this(country, medium, new LinkedHashSet<>(collections), new LinkedHashSet<>(hosts));
    }

    /**
     * A host in its one form: lower case, an international name in ASCII, without {@code www.}, port and scheme. What is no host comes
     * back as it was.
     */
    static String host(String text) {
        String typed = text.strip();
        return WebUrl.parse(typed.contains("://") ? typed : "http://" + typed)
                .filter(url -> url.path().equals("/")
                        && url.query() == null
                        && !url.value().contains("#"))
                .map(WebUrl::host)
                .map(SourceFacts::withoutWww)
                .orElse(typed);
    }

    static String withoutWww(String host) {
        return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    }

    private static Set<String> tidy(Collection<String> values, UnaryOperator<String> form) {
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(form)
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
