package newsarchive.exchange;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import newsarchive.archive.Article;
import newsarchive.archive.Revision;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.StatedTime;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is cited of an article, from which each format is written. Every text is one line.
 *
 * <pre>{@code
 * Citation citation = Citation.of(article, article.current(), "https://archive.example/articles/17?revision=2");
 * String file = BibTex.of(citation);
 * }</pre>
 *
 * @param key a short name that no other article of this archive has, in ASCII
 * @param medium the newspaper
 * @param url the original address, or null where none is known
 * @param archived the address of the copy in this archive
 * @param captured when that copy was made
 */
public record Citation(
        String key,
        String title,
        List<CitedName> authors,
        @Nullable StatedTime published,
        @Nullable StatedTime modified,
        String medium,
        @Nullable String section,
        @Nullable String language,
        @Nullable String lead,
        List<String> topics,
        @Nullable String url,
        String archived,
        Instant captured) {

    private static final int LONGEST_NAME = 80;

    public Citation {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }

    /**
     * The citation of a revision of an article.
     *
     * @param archived the address under which this archive shows that revision
     */
    public static Citation of(Article article, Revision shown, String archived) {
        ArticleMetadata metadata = shown.metadata();
        String medium = line(Objects.requireNonNullElse(
                metadata.publisher(), article.source().name()));
        List<CitedName> authors = metadata.authors().stream()
                .map(Citation::line)
                .filter(name -> !name.isEmpty())
                .map(name -> name.equalsIgnoreCase(medium) ? new CitedName(null, name) : CitedName.of(name))
                .toList();
        return new Citation(
                key(article, authors, metadata.published()),
                line(shown.title()),
                authors,
                metadata.published(),
                metadata.modified(),
                medium,
                lineOrNull(metadata.section()),
                metadata.language(),
                lineOrNull(shown.lead()),
                metadata.topics().stream()
                        .map(Citation::line)
                        .filter(topic -> !topic.isEmpty())
                        .toList(),
                article.url() == null
                        ? null
                        : WebUrl.parse(article.url()).map(WebUrl::value).orElse(null),
                archived,
                shown.capturedAt());
    }

    /** The original address, else that of the copy. */
    String address() {
        return url == null ? archived : url;
    }

    /** A name for a file, without its ending: newspaper, day and headline, in ASCII. */
    public String fileName() {
        String name = ascii(medium + " " + (published == null ? "" : published.date()) + " " + title);
        String begin = name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
        return begin.isEmpty() ? key : begin;
    }

    private static String key(Article article, List<CitedName> authors, @Nullable StatedTime published) {
        String first = authors.isEmpty() ? "" : ascii(authors.get(0).family()).replace("-", "");
        String name = first.isEmpty() ? article.source().slug() : first;
        return name + (published == null ? "" : published.date().getYear()) + "-" + article.id();
    }

    /** Letters and digits of ASCII in small letters, all else as single hyphens. */
    static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** No line break or control character gets into a file in which lines mean something. */
    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }
}
