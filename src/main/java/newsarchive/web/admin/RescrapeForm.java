package newsarchive.web.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is to be scraped again, as typed.
 *
 * @param what ARTICLE, SOURCE or SELECTION
 * @param article number of an article
 * @param of slug of the source, for SOURCE
 * @param source slug of a source, for SELECTION, as all the fields after it
 * @param mode FETCH or REEXTRACT
 */
record RescrapeForm(
        @Nullable String what,
        @Nullable String article,
        @Nullable String of,
        @Nullable String q,
        @Nullable String source,
        @Nullable String from,
        @Nullable String to,
        @Nullable String language,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String mode) {

    RescrapeForm {
        what = clean(what);
        article = clean(article);
        of = clean(of);
        q = clean(q);
        source = clean(source);
        from = clean(from);
        to = clean(to);
        language = clean(language);
        author = clean(author);
        topic = clean(topic);
        mode = clean(mode);
    }

    /** What cannot be used, by field: the key of a sentence. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (isOneArticle() && articleId() == null) {
            problems.put("article", "rescrape.problem.article");
        }
        if (isOneSource() && of == null) {
            problems.put("of", "rescrape.problem.source");
        }
        if (isSelection()) {
            addSelectionProblems(problems);
        }
        return problems;
    }

    public boolean isOneArticle() {
        return "ARTICLE".equals(what);
    }

    public boolean isOneSource() {
        return "SOURCE".equals(what);
    }

    public boolean isSelection() {
        return "SELECTION".equals(what);
    }

    /** True when one of the three kinds was chosen, so that there is something to count. */
    boolean isChosen() {
        return isOneArticle() || isOneSource() || isSelection();
    }

    /** Fetching is what "scrape" means to most, extracting again is what costs nobody anything: the latter is the default. */
    public ScrapeMode scrapeMode() {
        return "FETCH".equals(mode) ? ScrapeMode.FETCH : ScrapeMode.REEXTRACT;
    }

    /** To be used only when something is chosen and there are no {@link #problems}. */
    ScrapeRequest request(boolean dryRun) {
        return new ScrapeRequest(target(), scrapeMode(), dryRun);
    }

    /** The archived articles concerned, for SOURCE and SELECTION. */
    SearchQuery query() {
        String slug = isOneSource() ? of : source;
        return isOneSource()
                ? query(null, slug, null, null, null, null, null)
                : query(q, slug, day(from), day(to), language, author, topic);
    }

    @Nullable
    Long articleId() {
        return article != null && article.matches("\\d{1,18}") ? Long.valueOf(article) : null;
    }

    private ScrapeRequest.Target target() {
        Long id = articleId();
        if (isOneArticle() && id != null) {
            return new ScrapeRequest.OfArticle(id);
        }
        return isOneSource() && of != null ? new ScrapeRequest.OfSource(of) : new ScrapeRequest.OfQuery(query());
    }

    private void addSelectionProblems(Map<String, String> problems) {
        if (from != null && day(from) == null) {
            problems.put("from", "rescrape.problem.day");
        }
        if (to != null && day(to) == null) {
            problems.put("to", "rescrape.problem.day");
        }
        if (q == null
                && source == null
                && from == null
                && to == null
                && language == null
                && author == null
                && topic == null) {
            problems.put("from", "rescrape.problem.nothing");
        }
    }

    private static SearchQuery query(
            @Nullable String words,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String language,
            @Nullable String author,
            @Nullable String topic) {
        return new SearchQuery(
                words,
                source,
                from,
                to,
                language,
                author,
                topic,
                null,
                SearchQuery.Sort.NEWEST,
                1,
                null,
                Visibility.STAFF);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String clean(@Nullable String value) {
        String cleaned = value == null ? "" : value.replace("\0", "").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
