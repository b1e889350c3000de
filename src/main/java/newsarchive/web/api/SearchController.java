package newsarchive.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import newsarchive.access.Visibility;
import newsarchive.search.Overviews;
import newsarchive.search.SearchQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A list of articles seen from above. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "search", description = "A list of articles seen from above: by time, and by what it can be narrowed")
class SearchController {

    private final Overviews overviews;
    private final KnownSources sources;

    SearchController(Overviews overviews, KnownSources sources) {
        this.overviews = overviews;
        this.sources = sources;
    }

    @GetMapping(value = "/histogram", produces = "application/json")
    @Operation(
            operationId = "countDays",
            summary = "Count the articles of a list over time; 'sort', 'limit' and 'cursor' change nothing")
    HistogramBars histogram(@ParameterObject ArticleQuery query, Visibility reader) {
        return HistogramBars.of(overviews.histogram(read(query, reader)));
    }

    @GetMapping(value = "/facets", produces = "application/json")
    @Operation(
            operationId = "countFacets",
            summary = "Count the articles of a list by source, language, author and topic, up to twenty values each;"
                    + " 'sort', 'limit' and 'cursor' change nothing")
    FacetCounts facets(@ParameterObject ArticleQuery query, Visibility reader) {
        return FacetCounts.of(overviews.facets(read(query, reader)));
    }

    private SearchQuery read(ArticleQuery query, Visibility reader) {
        SearchQuery asked = query.read(reader);
        sources.requireInFilter(asked.source(), reader);
        return asked;
    }
}
