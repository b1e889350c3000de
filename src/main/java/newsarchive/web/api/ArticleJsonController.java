package newsarchive.web.api;

import newsarchive.access.Visibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An article's JSON beside its page: what the API answers, under the address that a reader knows. */
@RestController
class ArticleJsonController {

    private final ArticlesController articles;

    ArticleJsonController(ArticlesController articles) {
        this.articles = articles;
    }

    @GetMapping(value = "/articles/{id:\\d{1,18}}.json", produces = "application/json")
    ArticleDetail one(@PathVariable long id, Visibility reader) {
        return articles.one(id, reader);
    }
}
