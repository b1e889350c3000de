package newsarchive.web.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsarchive.search.ArticleSearch;
import newsarchive.search.Complaint;
import newsarchive.search.ResultPage;
import newsarchive.search.SearchHit;
import newsarchive.search.SearchQuery.Sort;
import newsarchive.web.browse.Reading.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the template shows it.
 *
 * @param asked what the address asks for
 * @param sort the order
 * @param groups the hits under their days; one group without a day where the order is not by day
 * @param total what was found in all
 * @param older link to the next page, or null on the last
 * @param newest link to the first page, or null on it
 * @param lookedTo where the time for looking through texts was over: the last day that was looked through; else null
 * @param chips the filters that are on
 * @param problems what in the address could not be used
 * @param doubts what in the query could not be taken as it was typed
 * @param drops where nothing was found, what could be left out
 */
record ArticleList(
        Asked asked,
        Sort sort,
        List<Group> groups,
        ResultPage.Total total,
        @Nullable String older,
        @Nullable String newest,
        @Nullable LocalDate lookedTo,
        List<Chip> chips,
        List<Problem> problems,
        List<Doubt> doubts,
        List<Drop> drops) {

    /**
     * Hits of one day.
     *
     * @param day the day, or null
     */
    record Group(@Nullable LocalDate day, List<SearchHit> hits) {}

    /**
     * A filter that is on.
     *
     * @param name its parameter
     * @param value in words
     * @param without link to the list without it
     */
    record Chip(String name, String value, String without) {}

    /**
     * Something that is asked for, and what would be found without it.
     *
     * @param name its parameter; {@code all} for all filters at once
     * @param value in words
     * @param link to the list without it
     * @param found how many articles it has; null when counting took too long
     */
    record Drop(String name, String value, String link, ResultPage.@Nullable Total found) {}

    /**
     * A query with a place in it that could not be taken as it was typed.
     *
     * @param before the query up to the place
     * @param place what stands there, perhaps nothing
     * @param after the rest of the query
     * @param message what is the matter with it
     * @param instead what was understood
     */
    record Doubt(String before, String place, String after, String message, String instead) {

        /** What is shown of a place, and of the text before and behind it, when they are long. */
        private static final int MOST_SHOWN = 600;

        private static Doubt of(String query, Complaint complaint) {
            int from = Math.min(complaint.from(), query.length());
            int to = Math.min(complaint.to(), query.length());
            return new Doubt(
                    query.substring(0, from),
                    shortened(query.substring(from, to)),
                    shortened(query.substring(to)),
                    complaint.message(),
                    complaint.instead());
        }

        private static String shortened(String text) {
            return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
        }
    }

    static ArticleList of(
            Asked asked, Reading reading, ResultPage page, Map<String, String> sourceNames, List<Drop> drops) {
        Sort sort = effective(reading);
        String next = page.next();
        return new ArticleList(
                asked,
                sort,
                groups(page.items(), sort),
                page.total(),
                next == null ? null : asked.with("cursor", next),
                asked.cursor() == null ? null : asked.firstPage(),
                page.lookedTo(),
                chips(asked, sourceNames),
                reading.problems(),
                doubts(reading),
                drops);
    }

    private static List<Doubt> doubts(Reading reading) {
        String query = Objects.requireNonNullElse(reading.query().words(), "");
        return reading.query().parsed().complaints().stream()
                .map(complaint -> Doubt.of(query, complaint))
                .toList();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** True when the search has found nothing so far and there is more to look through. */
    public boolean isLooking() {
        return isEmpty() && lookedTo != null;
    }

    /** True when nothing stands on the pages before either, as far as this one is empty. */
    public boolean isNothingBefore() {
        return total.value() == 0;
    }

    /** True when more were found than are counted; another number that is not exact may be the number all the same. */
    public boolean isManyFound() {
        return total.value() >= ArticleSearch.MOST_COUNTED;
    }

    /** Link to where the search goes on; an order by relevance begins anew by time, which can be gone through to its end. */
    public String on() {
        return older == null ? sorted("newest") : older;
    }

    /** True when the hits stand under their days. */
    public boolean isByDay() {
        return sort != Sort.RELEVANCE;
    }

    /** True when nothing was asked for and nothing is there. */
    public boolean isArchiveEmpty() {
        return isEmpty() && asked.q() == null && chips.isEmpty() && asked.cursor() == null;
    }

    /** True when the list ends here though there are more hits, or may be. */
    public boolean isCutShort() {
        boolean isWhole = total.exact() && total.value() <= ArticleSearch.MOST_BY_RELEVANCE;
        return sort == Sort.RELEVANCE && older == null && !isWhole;
    }

    public String clear() {
        return asked.withoutFilters();
    }

    public String sorted(String by) {
        return asked.with("sort", by);
    }

    private static Sort effective(Reading reading) {
        Sort sort = reading.query().sort();
        return sort == Sort.RELEVANCE && !reading.query().isRanked() ? Sort.NEWEST : sort;
    }

    private static List<Group> groups(List<SearchHit> hits, Sort sort) {
        if (hits.isEmpty()) {
            return List.of();
        }
        if (sort == Sort.RELEVANCE) {
            return List.of(new Group(null, hits));
        }
        Map<LocalDate, List<SearchHit>> days = new LinkedHashMap<>();
        hits.forEach(
                hit -> days.computeIfAbsent(hit.day(), day -> new ArrayList<>()).add(hit));
        return days.entrySet().stream()
                .map(day -> new Group(day.getKey(), day.getValue()))
                .toList();
    }

    private static List<Chip> chips(Asked asked, Map<String, String> sourceNames) {
        return asked.filters().entrySet().stream()
                .map(filter -> new Chip(
                        filter.getKey(),
                        filter.getKey().equals("source")
                                ? sourceNames.getOrDefault(filter.getValue(), filter.getValue())
                                : filter.getValue(),
                        asked.without(filter.getKey())))
                .toList();
    }
}
