package newsarchive.discovery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of a source's articles have in common, learned from what came of the links visited so far: numbers and slugs
 * become signs ({@code /politics/2022/01/07/9-slug.html}), first with the name of the site's part, then without it.
 *
 * <pre>{@code
 * AddressShapes shapes = AddressShapes.learned(visited);
 * shapes.verdict(link);   // ARTICLE, OTHER or UNKNOWN
 * }</pre>
 */
public final class AddressShapes {

    /** Nothing is known. */
    public static final AddressShapes NONE = new AddressShapes(Map.of());

    private static final int LEAST_SEEN = 4;
    private static final double MOSTLY = 0.8;
    private static final double HARDLY = 0.1;

    private static final Pattern ENDING = Pattern.compile("\\.(s?html?|php|aspx?|jsp)$");
    private static final Pattern BREAK = Pattern.compile("[-_,]|%20");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORT_NUMBER = 4;
    private static final int WORDS_OF_A_SLUG = 3;

    private final Map<String, Count> counts;

    private AddressShapes(Map<String, Count> counts) {
        this.counts = counts;
    }

    /** @param isArticle whether an article was found there */
    public record Visited(WebUrl url, boolean isArticle) {}

    /** What an address most likely leads to. */
    enum Verdict {
        ARTICLE,
        OTHER,
        UNKNOWN
    }

    private record Count(int articles, int all) {
        private Count plus(Count other) {
            return new Count(articles + other.articles, all + other.all);
        }
    }

    /** Learns from links whose pages were read. */
    public static AddressShapes learned(Stream<Visited> visited) {
        Map<String, Count> counts = new HashMap<>();
        visited.forEach(link -> {
            Count one = new Count(link.isArticle() ? 1 : 0, 1);
            Stream.of(shape(link.url(), true), shape(link.url(), false))
                    .distinct()
                    .forEach(shape -> counts.merge(shape, one, Count::plus));
        });
        return new AddressShapes(counts);
    }

    Verdict verdict(WebUrl url) {
        Verdict exact = verdict(counts.get(shape(url, true)));
        String unnamed = shape(url, false);
        return exact == Verdict.UNKNOWN && isTelling(unnamed) ? verdict(counts.get(unnamed)) : exact;
    }

    /** Without numbers and slugs, and without the name of its part, an address may be anything. */
    private static boolean isTelling(String unnamed) {
        return unnamed.contains("9") || unnamed.contains("slug");
    }

    private static Verdict verdict(@Nullable Count count) {
        if (count == null || count.all < LEAST_SEEN) {
            return Verdict.UNKNOWN;
        }
        double share = (double) count.articles / count.all;
        return share >= MOSTLY ? Verdict.ARTICLE : share <= HARDLY ? Verdict.OTHER : Verdict.UNKNOWN;
    }

    /** @param named true to keep the name of the part of the site, which stands first */
    private static String shape(WebUrl url, boolean named) {
        String[] segments = url.path().substring(1).toLowerCase(Locale.ROOT).split("/", -1);
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            boolean keepsName = named && i == 0 && segments.length > 1;
            shape.append('/').append(keepsName ? segments[i] : sign(segments[i]));
        }
        if (url.query() != null) {
            shape.append(Stream.of(url.query().split("&"))
                    .map(AddressShapes::parameter)
                    .sorted()
                    .collect(Collectors.joining("&", "?", "")));
        }
        return shape.toString();
    }

    private static String parameter(String parameter) {
        String[] sides = parameter.split("=", 2);
        return sides[0] + "=" + (sides.length > 1 ? sign(sides[1]) : "");
    }

    /** Numbers of up to four digits by their length, longer ones alike; three words or more are a slug, which may hold a number. */
    private static String sign(String segment) {
        String bare = ENDING.matcher(segment).replaceFirst("");
        String ending = segment.substring(bare.length());
        if (bare.isEmpty()) {
            return ending;
        }
        if (DIGITS.matcher(bare).matches()) {
            return (bare.length() <= SHORT_NUMBER ? "9".repeat(bare.length()) : "9+") + ending;
        }
        String[] words = BREAK.split(bare);
        boolean isNumbered = Stream.of(words)
                .anyMatch(word ->
                        word.length() > SHORT_NUMBER && DIGITS.matcher(word).matches());
        String kind = words.length >= WORDS_OF_A_SLUG ? "slug" : "word";
        return kind + (isNumbered ? "-9+" : "") + ending;
    }
}
