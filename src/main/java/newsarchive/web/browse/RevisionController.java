package newsarchive.web.browse;

import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.RevisionSummary;
import newsarchive.archive.Revisions;
import newsarchive.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an article changed over time. */
@Controller
@RequestMapping("/articles/{id:\\d{1,18}}")
class RevisionController {

    private final Articles articles;
    private final Revisions revisions;

    RevisionController(Articles articles, Revisions revisions) {
        this.articles = articles;
        this.revisions = revisions;
    }

    @GetMapping("/revisions")
    String revisions(@PathVariable long id, Visibility reader, Model model) {
        model.addAttribute("article", find(id, reader));
        model.addAttribute("revisions", newestFirst(revisions.of(id)));
        return "articles/revisions";
    }

    /** Without numbers the newest is compared with the one before. */
    @GetMapping("/diff")
    String diff(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Visibility reader,
            Model model) {
        Article article = find(id, reader);
        int later = to == null ? article.current().number() : ArticleController.number(to);
        int earlier = from == null ? Math.max(1, later - 1) : ArticleController.number(from);
        model.addAttribute("article", article);
        model.addAttribute("revisions", revisions.of(id));
        model.addAttribute("comparison", compare(id, earlier, later));
        return "articles/diff";
    }

    private Comparison compare(long id, int from, int to) {
        return Comparison.of(
                revisions.find(id, from).orElseThrow(PageNotFound::new),
                revisions.find(id, to).orElseThrow(PageNotFound::new));
    }

    private Article find(long id, Visibility reader) {
        return articles.find(id, reader).orElseThrow(PageNotFound::new);
    }

    private static List<RevisionSummary> newestFirst(List<RevisionSummary> revisions) {
        return revisions.stream()
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .toList();
    }
}
