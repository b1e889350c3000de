package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** What is to be scraped, as it was sent: exactly one of source, article, query; urls only with a source. */
@Schema(name = "ScrapeRequest")
record ScrapeBody(
        @Schema(description = "Slug of a source: all that it offers now") @Nullable
        String source,

        @Schema(description = "Number of an article") @Nullable
        Long article,

        @Schema(description = "With 'source': these addresses, as articles of that source") @Nullable
        List<@Nullable String> urls,

        @Schema(description = "All archived articles that this finds; sort, limit and cursor are ignored") @Nullable
        ArticleQuery query,

        @Schema(defaultValue = "FETCH") @Nullable ScrapeMode mode,

        @Schema(description = "Only count what would change, store nothing", defaultValue = "false") @Nullable
        Boolean dryRun) {

    private static final int MOST_URLS = 10_000;

    /** What is asked for, in the terms of the scraper; an {@link ApiProblem} says what is of no use. */
    ScrapeRequest read(Visibility reader) {
        ScrapeMode how = mode == null ? ScrapeMode.FETCH : mode;
        return new ScrapeRequest(target(how, reader), how, dryRun != null && dryRun);
    }

    private ScrapeRequest.Target target(ScrapeMode how, Visibility reader) {
        long targets =
                Stream.of(source, article, query).filter(Objects::nonNull).count();
        if (targets != 1) {
            throw ApiProblem.badRequest("Say what to scrape: exactly one of 'source', 'article', 'query'.");
        }
        if (urls != null) {
            return addresses(how, urls);
        }
        if (query != null) {
            return new ScrapeRequest.OfQuery(query.read(reader));
        }
        return article != null
                ? new ScrapeRequest.OfArticle(article)
                : new ScrapeRequest.OfSource(String.valueOf(source));
    }

    private ScrapeRequest.Target addresses(ScrapeMode how, List<@Nullable String> sent) {
        if (source == null) {
            throw ApiProblem.invalid(Map.of("urls", "Addresses need the 'source' whose articles they are."));
        }
        if (how != ScrapeMode.FETCH) {
            throw ApiProblem.invalid(Map.of("urls", "Addresses can only be fetched; leave 'mode' out."));
        }
        if (sent.isEmpty() || sent.size() > MOST_URLS) {
            throw ApiProblem.invalid(Map.of("urls", "Give 1 to " + MOST_URLS + " addresses."));
        }
        return new ScrapeRequest.OfUrls(
                source, sent.stream().map(ScrapeBody::address).toList());
    }

    private static String address(@Nullable String sent) {
        String text = String.valueOf(sent);
        return WebUrl.parse(text)
                .orElseThrow(() -> ApiProblem.invalid(
                        Map.of("urls", ApiProblem.quoted(text) + " is not an absolute http or https address.")))
                .value();
    }
}
