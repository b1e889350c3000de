package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import newsarchive.search.Facets;

/** By what a list can be narrowed. */
@Schema(name = "Facets")
record FacetCounts(
        @Schema(
                description =
                        "How many articles were looked at, the newest of the list; 0 with 'exact' false when there was no time")
        long counted,

        @Schema(description = "True when these are all articles of the list")
        boolean exact,

        List<Value> source,
        List<Value> language,
        List<Value> author,
        List<Value> topic) {

    static FacetCounts of(Facets facets) {
        return new FacetCounts(
                facets.counted(),
                facets.exact(),
                values(facets.sources()),
                values(facets.languages()),
                values(facets.authors()),
                values(facets.topics()));
    }

    private static List<Value> values(List<Facets.Value> values) {
        return values.stream()
                .map(value -> new Value(value.value(), value.name(), value.articles()))
                .toList();
    }

    /** A value that narrows the list, the most frequent first. */
    @Schema(name = "FacetValue")
    record Value(
            @Schema(description = "As the parameter of this name takes it")
            String value,

            @Schema(description = "As people read it") String name,
            long articles) {}
}
