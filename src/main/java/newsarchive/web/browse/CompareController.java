package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How two articles that tell the same story differ. */
@Controller
class CompareController {

    private final Articles articles;

    CompareController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/compare/{other:\\d{1,18}}")
    String compare(@PathVariable long id, @PathVariable long other, Visibility reader, Model model) {
        model.addAttribute("comparison", TextComparison.of(find(id, reader), find(other, reader)));
        return "articles/compare";
    }

    private Article find(long id, Visibility reader) {
        return articles.find(id, reader).orElseThrow(PageNotFound::new);
    }
}
