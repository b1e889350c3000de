package newsarchive.web.browse;

import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
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
    private final ArticleSearch search;

    SourceController(Sources sources, Articles articles, ArticleSearch search) {
        this.sources = sources;
        this.articles = articles;
        this.search = search;
    }

    @GetMapping
    String sources(SourceFilter filter, Visibility reader, Model model) {
        List<Source> all = sources.all(reader);
        model.addAttribute("sources", all.stream().filter(filter::takes).toList());
        model.addAttribute("all", all.size());
        model.addAttribute("filter", filter);
        model.addAttribute("choices", SourceFilter.Choices.of(all));
        model.addAttribute("figures", articles.figuresBySource());
        return "sources/index";
    }

    @GetMapping("/{slug}")
    String source(@PathVariable String slug, Visibility reader, Model model) {
        Source source = sources.find(slug, reader).orElseThrow(PageNotFound::new);
        model.addAttribute("source", source);
        model.addAttribute("figures", articles.figuresBySource().get(source.id()));
        model.addAttribute("newest", search.search(newest(slug, reader)).items());
        return "sources/show";
    }

    private static SearchQuery newest(String slug, Visibility reader) {
        return new SearchQuery(
                null, slug, null, null, null, null, null, null, SearchQuery.Sort.NEWEST, NEWEST, null, reader);
    }
}
