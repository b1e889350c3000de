package newsarchive.web.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.archive.Volume;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.search.ArticleSearch;
import newsarchive.search.SearchQuery;
import newsarchive.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sources that the archive follows. */
@Controller
@RequestMapping("/sources")
class SourceController {

    private static final int NEWEST = 10;

    private final Sources sources;
    private final Articles articles;
    private final Volume volume;
    private final ArticleSearch search;
    private final Clock clock;

    SourceController(Sources sources, Articles articles, Volume volume, ArticleSearch search, Clock clock) {
        this.sources = sources;
        this.articles = articles;
        this.volume = volume;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping
    String sources(SourceFilter filter, Visibility reader, Model model) {
        List<Source> all = sources.all(reader);
        model.addAttribute("sources", all.stream().filter(filter::takes).toList());
        model.addAttribute("all", all.size());
        model.addAttribute("filter", filter);
        model.addAttribute("choices", SourceFilter.Choices.of(all));
        model.addAttribute("figures", articles.figuresBySource());
        YearMonth latest = latestMonth(reader);
        model.addAttribute("latest", latest);
        model.addAttribute("year", year(latest));
        return "sources/index";
    }

    @GetMapping("/{slug}")
    String source(@PathVariable String slug, Visibility reader, Model model) {
        Source source = sources.find(slug, reader).orElseThrow(PageNotFound::new);
        model.addAttribute("source", source);
        model.addAttribute("figures", articles.figuresOf(source.id()).orElse(null));
        model.addAttribute("volume", VolumeChart.of(volume.monthsOf(source.id())));
        model.addAttribute("newest", search.search(newest(slug, reader)).items());
        return "sources/show";
    }

    /** The latest month up to now that has articles: an archive of old papers shows their last year, not an empty one. */
    private YearMonth latestMonth(Visibility reader) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        return YearMonth.from(volume.before(tomorrow, reader).orElse(tomorrow.minusDays(1)));
    }

    /** The year's bars and number of articles of each source that has any. */
    private Map<Long, SmallYear> year(YearMonth latest) {
        Map<Long, SmallYear> years = new HashMap<>();
        volume.yearUpTo(latest)
                .forEach((source, months) -> years.put(
                        source,
                        new SmallYear(
                                VolumeChart.small(months),
                                months.stream().mapToLong(Long::longValue).sum())));
        return years;
    }

    /**
     * Twelve months of a source.
     *
     * @param path of the bars in a drawing
     * @param articles of all twelve
     */
    record SmallYear(String path, long articles) {}

    private static SearchQuery newest(String slug, Visibility reader) {
        return new SearchQuery(
                null, slug, null, null, null, null, null, null, SearchQuery.Sort.NEWEST, NEWEST, null, reader);
    }
}
