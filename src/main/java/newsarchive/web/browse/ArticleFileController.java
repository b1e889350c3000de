package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Revision;
import newsarchive.archive.Revisions;
import newsarchive.exchange.Citation;
import newsarchive.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An article as a file: its text, or a citation for a reference manager. */
@Controller
class ArticleFileController {

    private final Articles articles;
    private final Revisions revisions;
    private final Citations citations;

    ArticleFileController(Articles articles, Revisions revisions, Citations citations) {
        this.articles = articles;
        this.revisions = revisions;
        this.citations = citations;
    }

    @GetMapping("/articles/{id:\\d{1,18}}.{ending:txt|md|bib|ris|csl\\.json}")
    ResponseEntity<String> file(
            @PathVariable long id,
            @PathVariable String ending,
            @RequestParam @Nullable String revision,
            Visibility reader) {
        ArticleFile file = ArticleFile.ending(ending).orElseThrow(PageNotFound::new);
        Article article = articles.find(id, reader).orElseThrow(PageNotFound::new);
        Revision shown = revision == null
                ? article.current()
                : revisions.find(id, ArticleController.number(revision)).orElseThrow(PageNotFound::new);
        Citation citation = citations.of(article, shown);
        return ResponseEntity.ok()
                .contentType(file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(citation.fileName() + "." + file.ending())
                                .build()
                                .toString())
                .body(file.content(citation, shown));
    }
}
