package newsarchive.web.browse;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Edit;
import newsarchive.archive.Edits;
import newsarchive.archive.RevisionSummary;
import newsarchive.archive.Revisions;
import newsarchive.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    private static final int MOST_EDITS = 1000;

    private final Articles articles;
    private final Revisions revisions;
    private final Edits edits;
    private final EditFeeds feeds;

    RevisionController(Articles articles, Revisions revisions, Edits edits, EditFeeds feeds) {
        this.articles = articles;
        this.revisions = revisions;
        this.edits = edits;
        this.feeds = feeds;
    }

    @GetMapping("/revisions")
    String revisions(@PathVariable long id, Visibility reader, Model model) {
        List<RevisionSummary> all = revisions.of(id);
        Map<Integer, Edit> byNumber =
                edits.of(id, MOST_EDITS, reader).stream().collect(Collectors.toMap(Edit::number, Function.identity()));
        model.addAttribute("article", find(id, reader));
        model.addAttribute("revisions", newestFirst(all));
        model.addAttribute("edits", byNumber);
        model.addAttribute("line", CaptureLine.of(all, 0, 0));
        model.addAttribute("links", new ComparisonLinks(id, false));
        model.addAttribute("editFeed", "/articles/" + id + "/revisions.atom");
        return "articles/revisions";
    }

    @GetMapping("/revisions.atom")
    ResponseEntity<byte[]> feed(@PathVariable long id, Visibility reader) {
        Article article = find(id, reader);
        return feeds.of(article, edits.of(id, EditFeeds.NEWEST, reader));
    }

    /** Without numbers the newest is compared with the one before. */
    @GetMapping("/diff")
    String diff(
            @PathVariable long id,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String view,
            Visibility reader,
            Model model) {
        Article article = find(id, reader);
        int later = to == null ? article.current().number() : ArticleController.number(to);
        int earlier = from == null ? Math.max(1, later - 1) : ArticleController.number(from);
        List<RevisionSummary> all = revisions.of(id);
        model.addAttribute("article", article);
        model.addAttribute("revisions", all);
        model.addAttribute("comparison", compare(id, earlier, later, all));
        model.addAttribute("line", CaptureLine.of(all, earlier, later));
        model.addAttribute("links", new ComparisonLinks(id, "side".equals(view)));
        return "articles/diff";
    }

    private Comparison compare(long id, int from, int to, List<RevisionSummary> all) {
        return Comparison.of(
                revisions.find(id, from).orElseThrow(PageNotFound::new),
                revisions.find(id, to).orElseThrow(PageNotFound::new),
                all);
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
