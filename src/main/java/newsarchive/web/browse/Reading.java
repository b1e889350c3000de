package newsarchive.web.browse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsarchive.access.Visibility;
import newsarchive.search.SearchQuery;
import newsarchive.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * How an address was understood: the search, and what in it could not be used and was left out.
 *
 * @param query what is searched
 * @param problems what was left out
 */
record Reading(SearchQuery query, List<Problem> problems) {

    /**
     * A parameter that could not be used.
     *
     * @param key of the sentence that says so
     * @param value as it was given
     */
    record Problem(String key, String value) {}

    static Reading of(Asked asked, Visibility reader, int limit) {
        List<Problem> problems = new ArrayList<>();
        SearchQuery query = new SearchQuery(
                asked.q(),
                asked.source(),
                day(asked.from(), problems),
                day(asked.to(), problems),
                asked.language(),
                asked.author(),
                asked.topic(),
                null,
                sort(asked, problems),
                limit,
                asked.cursor(),
                reader);
        return new Reading(query, List.copyOf(problems));
    }

    private static @Nullable LocalDate day(@Nullable String value, List<Problem> problems) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, with every other unusable day
        }
        problems.add(new Problem("list.problem.day", value));
        return null;
    }

    private static Sort sort(Asked asked, List<Problem> problems) {
        String value = asked.sort();
        if (value == null) {
            return Sort.NEWEST;
        }
        try {
            return Sort.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("list.problem.sort", value));
            return Sort.NEWEST;
        }
    }
}
