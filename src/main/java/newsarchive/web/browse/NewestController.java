package newsarchive.web.browse;

import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.search.ArticleSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Newest articles and search, which are the same list. */
@Controller
class NewestController {

    private final ArticleLists lists;
    private final ArticleSearch search;
    private final Sources sources;

    NewestController(ArticleLists lists, ArticleSearch search, Sources sources) {
        this.lists = lists;
        this.search = search;
        this.sources = sources;
    }

    @GetMapping("/")
    String newest(Asked asked, Visibility reader, Model model) {
        List<Source> readable = sources.all(reader);
        model.addAttribute("list", lists.of(asked, reader, readable));
        model.addAttribute("asked", asked);
        model.addAttribute("sources", readable);
        model.addAttribute("languages", search.languages(reader));
        return "newest";
    }
}
