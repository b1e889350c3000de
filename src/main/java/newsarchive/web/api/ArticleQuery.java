package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.search.SearchQuery;
import newsarchive.search.SearchQuery.Sort;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of articles as they were sent, not yet read. The same names are the fields of {@code query} in a
 * scrape.
 */
@Schema(name = "ArticleQuery")
record ArticleQuery(
        @Schema(
                description =
                        "The query language of the search box: words in any of their forms, \"phrases\", \"a b\"~5, prefix*,"
                                + " -not, OR, parentheses, and the fields title:, author:, source:, site:, topic:, lang:,"
                                + " date: and captured: (2022-01/2022-03, P1W), is:revised, is:gone. What is not understood is left"
                                + " out and named under 'complaints'. Nothing lists everything",
                example = "Konvoi lang:de -Malanka")
        @Nullable
        String q,

        @Schema(description = "Slug of a source") @Nullable String source,

        @Schema(description = "First day of publication, included", format = "date", example = "2022-01-01") @Nullable
        String from,

        @Schema(description = "Last day of publication, included", format = "date", example = "2022-01-31") @Nullable
        String to,

        @Schema(description = "ISO 639-1 code", example = "de") @Nullable
        String language,

        @Schema(description = "Name of an author as shown") @Nullable
        String author,

        @Schema(description = "Topic as shown") @Nullable String topic,

        @Schema(description = "The article's address, in any spelling", format = "uri") @Nullable
        String url,

        @Schema(
                description = "The order; 'relevance' is the same as 'newest' without words",
                allowableValues = {"newest", "oldest", "relevance"},
                defaultValue = "newest")
        @Nullable
        String sort,

        @Schema(
                description = "Most items of one page",
                type = "integer",
                format = "int32",
                minimum = "1",
                maximum = "100",
                defaultValue = "20")
        @Nullable
        String limit,

        @Schema(description = "'next' of the page before") @Nullable
        String cursor) {

    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;
    private static final int LONGEST_QUERY = 1000;

    /** What is asked for, in the terms of the search; an {@link ApiProblem} names the first parameter that is of no use. */
    SearchQuery read(Visibility reader) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw ApiProblem.badParameter("from", "is a later day than 'to'.");
        }
        return new SearchQuery(
                words(),
                text("source", source),
                first,
                last,
                languageCode(),
                text("author", author),
                text("topic", topic),
                address(),
                order(),
                count(),
                text("cursor", cursor),
                reader);
    }

    private @Nullable String words() {
        String words = text("q", q);
        if (words != null && words.length() > LONGEST_QUERY) {
            throw ApiProblem.badParameter("q", "is longer than " + LONGEST_QUERY + " characters.");
        }
        return words;
    }

    private @Nullable String languageCode() {
        String code = text("language", language);
        if (code != null && !code.matches("[a-zA-Z]{2}")) {
            throw ApiProblem.badParameter(
                    "language", "is not an ISO 639-1 code of two letters: " + ApiProblem.quoted(code) + ".");
        }
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    private @Nullable String address() {
        String address = text("url", url);
        if (address != null && WebUrl.parse(address).isEmpty()) {
            throw ApiProblem.badParameter(
                    "url", "is not an absolute http or https address: " + ApiProblem.quoted(address) + ".");
        }
        return address;
    }

    private Sort order() {
        String name = text("sort", sort);
        if (name == null) {
            return Sort.NEWEST;
        }
        Optional<Sort> order = Arrays.stream(Sort.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
        return order.orElseThrow(() -> ApiProblem.badParameter(
                "sort", "is none of newest, oldest, relevance: " + ApiProblem.quoted(name) + "."));
    }

    private int count() {
        String number = text("limit", limit);
        return number == null ? USUAL_LIMIT : limit(number);
    }

    private static int limit(String number) {
        try {
            int limit = Integer.parseInt(number);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // The same complaint as for a number out of range.
        }
        throw ApiProblem.badParameter(
                "limit", "is not a number from 1 to " + MOST + ": " + ApiProblem.quoted(number) + ".");
    }

    private static @Nullable LocalDate day(String name, @Nullable String sent) {
        String day = text(name, sent);
        if (day == null) {
            return null;
        }
        try {
            if (day.length() == "2022-01-31".length()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException e) {
            // The same complaint as for another length.
        }
        throw ApiProblem.badParameter(
                name, "is not a date: " + ApiProblem.quoted(day) + ". Write it as year, month, day: 2022-01-31.");
    }

    /** The value without blanks around it; null when nothing is left. */
    private static @Nullable String text(String name, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (sent.indexOf('\0') >= 0) {
            throw ApiProblem.badParameter(name, "holds a NUL character.");
        }
        return sent.strip();
    }
}
