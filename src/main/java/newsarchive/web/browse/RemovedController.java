package newsarchive.web.browse;

import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Revision;
import newsarchive.archive.Revisions;
import newsarchive.archive.RuleActs;
import newsarchive.extraction.RemovedBlock;
import newsarchive.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was left out of an article, and why. */
@Controller
class RemovedController {

    private final Articles articles;
    private final Revisions revisions;
    private final RuleActs acts;

    RemovedController(Articles articles, Revisions revisions, RuleActs acts) {
        this.articles = articles;
        this.revisions = revisions;
        this.acts = acts;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/removed")
    String removed(
            @PathVariable long id,
            @RequestParam @Nullable String revision,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String rule,
            Visibility reader,
            Model model) {
        Article article = articles.find(id, reader).orElseThrow(PageNotFound::new);
        Revision shown = revision(article, revision);
        List<RemovedBlock> removed = revisions.removed(shown.id());
        model.addAttribute("page", new ArticlePage(article, shown, removed));
        model.addAttribute("captured", CapturedPage.of(shown, removed, reason, rule));
        model.addAttribute(
                "rules", RulesOfPage.of(removed, acts.of(article.source().id())));
        return "articles/removed";
    }

    private Revision revision(Article article, @Nullable String number) {
        if (number == null || number.isEmpty()) {
            return article.current();
        }
        return revisions.find(article.id(), ArticleController.number(number)).orElseThrow(PageNotFound::new);
    }
}
