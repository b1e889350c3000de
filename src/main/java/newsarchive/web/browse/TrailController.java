package newsarchive.web.browse;

import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.search.Neighbours;
import newsarchive.search.SearchQuery;
import newsarchive.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Leads from an article to the one beside it in the list that it was opened from; beyond the ends of the list to the list. It is looked
 * up when somebody goes there, so that reading an article waits for no search.
 */
@Controller
@RequestMapping("/articles/{id:\\d{1,18}}")
class TrailController {

    private final Articles articles;
    private final Neighbours neighbours;

    TrailController(Articles articles, Neighbours neighbours) {
        this.articles = articles;
        this.neighbours = neighbours;
    }

    @GetMapping("/next")
    String next(@PathVariable long id, Asked asked, Visibility reader) {
        return to(neighbours.next(query(id, asked, reader), id), asked);
    }

    @GetMapping("/previous")
    String previous(@PathVariable long id, Asked asked, Visibility reader) {
        return to(neighbours.previous(query(id, asked, reader), id), asked);
    }

    private SearchQuery query(long id, Asked asked, Visibility reader) {
        if (articles.find(id, reader).isEmpty()) {
            throw new PageNotFound();
        }
        return Reading.of(asked, reader, 1).query();
    }

    private static String to(Optional<Long> article, Asked asked) {
        return "redirect:" + article.map(asked::article).orElseGet(asked::firstPage);
    }
}
