package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Copies;
import newsarchive.archive.Revision;
import newsarchive.archive.Revisions;
import newsarchive.search.MarkedText;
import newsarchive.search.MatchMarks;
import newsarchive.web.PageNotFound;
import newsarchive.web.SnapshotDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One article: its text, what was removed from its page, and the raw capture. */
@Controller
@RequestMapping("/articles/{id:\\d{1,18}}")
class ArticleController {

    private final Articles articles;
    private final Revisions revisions;
    private final SnapshotDownload snapshots;
    private final Citations citations;
    private final MatchMarks marks;
    private final Copies copies;

    ArticleController(
            Articles articles,
            Revisions revisions,
            SnapshotDownload snapshots,
            Citations citations,
            MatchMarks marks,
            Copies copies) {
        this.articles = articles;
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.citations = citations;
        this.marks = marks;
        this.copies = copies;
    }

    @GetMapping
    String article(
            @PathVariable long id,
            @RequestParam @Nullable String revision,
            Asked asked,
            Visibility reader,
            Model model) {
        Article article = find(id, reader);
        Revision shown = revision(article, revision);
        model.addAttribute("page", new ArticlePage(article, shown, revisions.removed(shown.id())));
        model.addAttribute("text", marked(shown, asked.q()));
        model.addAttribute("asked", asked);
        model.addAttribute("cite", citations.shown(article, shown));
        model.addAttribute("tellings", Tellings.of(article, copies.of(article, reader)));
        return "articles/show";
    }

    @GetMapping("/snapshot")
    ResponseEntity<byte[]> snapshot(@PathVariable long id, @RequestParam @Nullable String revision, Visibility reader) {
        Integer number = revision == null ? null : number(revision);
        return snapshots.of(id, number, reader).orElseThrow(PageNotFound::new);
    }

    private MarkedText marked(Revision shown, @Nullable String query) {
        return query == null ? MarkedText.unmarked(shown) : marks.of(shown, query);
    }

    private Article find(long id, Visibility reader) {
        return articles.find(id, reader).orElseThrow(PageNotFound::new);
    }

    private Revision revision(Article article, @Nullable String number) {
        if (number == null || number.isEmpty()) {
            return article.current();
        }
        return revisions.find(article.id(), number(number)).orElseThrow(PageNotFound::new);
    }

    /** A revision is numbered from 1; anything else is a page that does not exist. */
    static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new PageNotFound();
        }
        return Integer.parseInt(text);
    }
}
