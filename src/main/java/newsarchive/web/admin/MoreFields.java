package newsarchive.web.admin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The part of the form that few sources need, all of it text as typed.
 *
 * @param collections names with commas between them
 * @param hosts one a line
 * @param headers one a line, as {@code Name: value}
 */
record MoreFields(
        @Nullable String country,
        @Nullable String kind,
        @Nullable String collections,
        @Nullable String hosts,
        @Nullable String userAgent,
        @Nullable String headers,
        @Nullable String cookies,
        @Nullable String proxy) {

    static final MoreFields EMPTY = new MoreFields(null, null, null, null, null, null, null, null);

    private static final Set<String> NAMES =
            Set.of("country", "kind", "collections", "hosts", "userAgent", "headers", "cookies", "proxy");

    static MoreFields of(Source source) {
        SourceFacts facts = source.facts();
        SourceRequests requests = source.requests();
        return new MoreFields(
                facts.country(),
                facts.medium() == null ? null : facts.medium().name(),
                String.join(", ", facts.collections()),
                String.join("\n", facts.hosts()),
                requests.userAgent(),
                requests.headers().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n")),
                requests.cookies(),
                requests.proxy());
    }

    /** Whether it is to be seen at once: something is filled in, or needs a look. */
    public boolean isOpen(Map<String, String> problems) {
        return problems.keySet().stream().anyMatch(NAMES::contains)
                || Stream.of(country, kind, collections, hosts, userAgent, headers, cookies, proxy)
                        .anyMatch(value -> !text(value).isEmpty());
    }

    /** What cannot even be asked for, by field; the rest is judged where sources are stored. */
    Map<String, MessageSourceResolvable> problems() {
        Map<String, MessageSourceResolvable> problems = new LinkedHashMap<>();
        if (!text(kind).isEmpty() && medium().isEmpty()) {
            problems.put("kind", new DefaultMessageSourceResolvable("source.problem.kind"));
        }
        headerProblem().ifPresent(problem -> problems.put("headers", problem));
        return problems;
    }

    private Optional<MessageSourceResolvable> headerProblem() {
        List<String> lines = headerLines();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            int colon = lines.get(i).indexOf(':');
            if (colon < 1) {
                return problem("source.problem.headers", i + 1);
            }
            String name = lines.get(i).substring(0, colon).strip();
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                return problem("source.problem.headers.twice", name);
            }
        }
        return Optional.empty();
    }

    private static Optional<MessageSourceResolvable> problem(String key, Object argument) {
        return Optional.of(new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {argument}));
    }

    SourceFacts facts() {
        return new SourceFacts(
                text(country),
                medium().orElse(null),
                List.of(text(collections).split("\\s*[,\\n]\\s*")),
                List.of(text(hosts).split("[\\s,;]+")));
    }

    /** To be used only when there are no {@link #problems}. */
    SourceRequests requests() {
        Map<String, String> named = new LinkedHashMap<>();
        for (String line : headerLines()) {
            int colon = line.indexOf(':');
            named.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new SourceRequests(text(userAgent), named, text(cookies), text(proxy));
    }

    private Optional<Medium> medium() {
        return Stream.of(Medium.values())
                .filter(value -> value.name().equals(text(kind)))
                .findFirst();
    }

    private List<String> headerLines() {
        return text(headers).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").replace("\0", "").strip();
    }
}
