package newsarchive.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.discovery.Source;
import newsarchive.search.ArticleSearch;
import newsarchive.search.ResultPage;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SearchQuery;
import newsarchive.web.browse.ArticleList.Drop;
import newsarchive.web.browse.Reading.Problem;
import org.springframework.stereotype.Component;

/** Makes the page of a list that an address asks for. */
@Component
class ArticleLists {

    private static final int PAGE = 25;
    private static final Total NOTHING = new Total(0, true);

    private final ArticleSearch search;
    private final Drops drops;

    ArticleLists(ArticleSearch search, Drops drops) {
        this.search = search;
        this.drops = drops;
    }

    /** A cursor that is none of ours, or no longer, leads to the first page and a word about it. */
    ArticleList of(Asked asked, Visibility reader, List<Source> sources) {
        Map<String, String> names = sources.stream().collect(Collectors.toMap(Source::slug, Source::name));
        Reading reading = Reading.of(asked, reader, PAGE);
        try {
            return list(asked, reading, names);
        } catch (IllegalArgumentException e) {
            return list(asked, firstPage(reading), names);
        }
    }

    private ArticleList list(Asked asked, Reading reading, Map<String, String> names) {
        ResultPage page = search.search(reading.query());
        boolean isNothing = page.total().equals(NOTHING);
        List<Drop> offered = isNothing ? drops.of(asked, reading.query().reader(), names) : List.of();
        return ArticleList.of(asked, reading, page, names, offered);
    }

    private static Reading firstPage(Reading reading) {
        SearchQuery query = reading.query();
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.add(new Problem("list.problem.cursor", ""));
        return new Reading(
                new SearchQuery(
                        query.words(),
                        query.source(),
                        query.from(),
                        query.to(),
                        query.language(),
                        query.author(),
                        query.topic(),
                        query.url(),
                        query.sort(),
                        query.limit(),
                        null,
                        query.reader()),
                problems);
    }
}
