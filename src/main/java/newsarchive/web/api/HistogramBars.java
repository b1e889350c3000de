package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import newsarchive.search.Histogram;

/** How the articles of a list are spread over time. */
@Schema(name = "Histogram")
record HistogramBars(
        @Schema(description = "What a bar stands for; the longer the time, the longer it is")
        Histogram.Unit unit,

        @Schema(description = "How many articles were looked at; 0 with 'exact' false when there was no time")
        long counted,

        @Schema(description = "True when these are all articles of the list; else they are the newest of it")
        boolean exact,

        @Schema(description = "Without gaps, the oldest first")
        List<Bar> bars) {

    static HistogramBars of(Histogram histogram) {
        return new HistogramBars(
                histogram.unit(),
                histogram.counted(),
                histogram.exact(),
                histogram.bars().stream()
                        .map(bar -> new Bar(bar.from(), bar.to(), bar.articles()))
                        .toList());
    }

    /** Some days in a row. */
    @Schema(name = "Bar")
    record Bar(
            @Schema(description = "First day") LocalDate from,
            @Schema(description = "Last day, included") LocalDate to,
            long articles) {}
}
