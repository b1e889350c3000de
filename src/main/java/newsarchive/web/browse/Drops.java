package newsarchive.web.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.search.Overviews;
import newsarchive.search.ResultPage.Total;
import newsarchive.web.browse.ArticleList.Drop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where nothing is found: what could be left out, and what would then be found. */
@Component
class Drops {

    private final Overviews overviews;

    Drops(Overviews overviews) {
        this.overviews = overviews;
    }

    /** One for each filter, one for the words where there are filters beside them, one for all filters when there are more. */
    List<Drop> of(Asked asked, Visibility reader, Map<String, String> sourceNames) {
        Map<String, String> given = new LinkedHashMap<>(asked.filters());
        boolean many = given.size() > 1;
        String q = asked.q();
        if (q != null && !given.isEmpty()) {
            given.put("q", q);
        }
        List<Drop> drops = new ArrayList<>();
        given.forEach((name, value) -> drops.add(new Drop(
                name,
                name.equals("source") ? sourceNames.getOrDefault(value, value) : value,
                asked.without(name),
                count(asked.dropped(name), reader))));
        if (many) {
            Asked words = Asked.of(asked.withoutFilters().replaceFirst("^/\\??", ""));
            drops.add(new Drop("all", "", asked.withoutFilters(), count(words, reader)));
        }
        return drops;
    }

    private @Nullable Total count(Asked asked, Visibility reader) {
        return overviews.roughly(Reading.of(asked, reader, 1).query()).orElse(null);
    }
}
