package newsarchive.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Revisions;
import newsarchive.archive.Snapshot;
import newsarchive.archive.Snapshots;
import newsarchive.search.ArticleSearch;
import newsarchive.search.ResultPage;
import newsarchive.search.SearchQuery;
import newsarchive.web.SnapshotDownload;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Articles, to be read. */
@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "articles", description = "What the archive holds")
class ArticlesController {

    private final ArticleSearch search;
    private final Articles articles;
    private final Revisions revisions;
    private final Snapshots snapshots;
    private final SnapshotDownload download;
    private final KnownSources sources;

    ArticlesController(
            ArticleSearch search,
            Articles articles,
            Revisions revisions,
            Snapshots snapshots,
            SnapshotDownload download,
            KnownSources sources) {
        this.search = search;
        this.articles = articles;
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.download = download;
        this.sources = sources;
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "listArticles", summary = "List or find articles, a page at a time")
    ArticlePage list(@ParameterObject ArticleQuery query, Visibility reader) {
        SearchQuery asked = query.read(reader);
        sources.requireInFilter(asked.source(), reader);
        return ArticlePage.of(search(asked), asked.parsed());
    }

    @GetMapping(value = "/{id}", produces = "application/json")
    @Operation(operationId = "getArticle", summary = "One article with its current text")
    ArticleDetail one(@PathVariable long id, Visibility reader) {
        Article article = find(id, reader);
        Snapshot snapshot = snapshots.find(article.current().snapshotId()).orElseThrow();
        return ArticleDetail.of(article, snapshot);
    }

    @GetMapping(value = "/{id}/revisions", produces = "application/json")
    @Operation(operationId = "listRevisions", summary = "All revisions of an article, the first one first")
    List<RevisionItem> revisions(@PathVariable long id, Visibility reader) {
        Article article = find(id, reader);
        return revisions.of(article.id()).stream().map(RevisionItem::of).toList();
    }

    @GetMapping(value = "/{id}/removed", produces = "application/json")
    @Operation(
            operationId = "listRemoved",
            summary = "What was removed from the page of the current revision, in page order")
    List<RemovedItem> removed(@PathVariable long id, Visibility reader) {
        Article article = find(id, reader);
        return revisions.removed(article.current().id()).stream()
                .map(RemovedItem::of)
                .toList();
    }

    @GetMapping("/{id}/snapshot")
    @Operation(
            operationId = "getSnapshot",
            summary = "The raw bytes from which the current text was read, exactly as they came, as an attachment")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> snapshot(@PathVariable long id, Visibility reader) {
        return download.of(id, null, reader).orElseThrow(() -> unknown(id));
    }

    private Article find(long id, Visibility reader) {
        return articles.find(id, reader).orElseThrow(() -> unknown(id));
    }

    static ApiProblem unknown(long id) {
        return ApiProblem.notFound("There is no article with the number " + id + ".");
    }

    /** The search says of a cursor only that it is not one of its own. */
    private ResultPage search(SearchQuery query) {
        try {
            return search.search(query);
        } catch (IllegalArgumentException e) {
            if (query.cursor() == null) {
                throw e;
            }
            throw ApiProblem.badParameter("cursor", "is not one that this archive gave out for these parameters.");
        }
    }
}
