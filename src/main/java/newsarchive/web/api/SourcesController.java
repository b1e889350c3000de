package newsarchive.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.archive.Articles.SourceFigures;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources, to be read and kept. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources", description = "The news sources that the archive follows")
class SourcesController {

    private final Sources sources;
    private final KnownSources known;
    private final Articles articles;

    SourcesController(Sources sources, KnownSources known, Articles articles) {
        this.sources = sources;
        this.known = known;
        this.articles = articles;
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "listSources", summary = "All sources, by name")
    List<SourceItem> list(Visibility reader) {
        Map<Long, SourceFigures> figures = articles.figuresBySource();
        return sources.all(reader).stream()
                .map(source -> SourceItem.of(source, count(figures.get(source.id())), reader))
                .toList();
    }

    @GetMapping(value = "/{slug}", produces = "application/json")
    @Operation(operationId = "getSource", summary = "One source")
    SourceItem one(@PathVariable String slug, Visibility reader) {
        return item(known.find(slug, reader), reader);
    }

    @PostMapping(consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addSource", summary = "Add a source; it is checked at once when it is enabled")
    ResponseEntity<SourceItem> add(@RequestBody SourceBody body) {
        SourceItem added = item(saved(body.slug(), sources.add(body.draft())), Visibility.STAFF);
        return ResponseEntity.created(URI.create("/api/v1/sources/" + added.slug()))
                .body(added);
    }

    @PutMapping(value = "/{slug}", consumes = "application/json", produces = "application/json")
    @Operation(operationId = "replaceSource", summary = "Change a source; what is left out takes its default")
    SourceItem replace(@PathVariable String slug, @RequestBody SourceBody body) {
        if (body.slug() != null && !body.slug().equals(slug)) {
            throw ApiProblem.invalid(Map.of("slug", "The slug of a source cannot change."));
        }
        return item(saved(slug, sources.update(slug, body.draft())), Visibility.STAFF);
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSource", summary = "Delete a source that has no articles")
    void delete(@PathVariable String slug) {
        switch (sources.delete(slug)) {
            case DELETED -> {}
            case UNKNOWN -> throw KnownSources.unknown(slug);
            case HAS_ARTICLES ->
                throw ApiProblem.conflict(
                        "The source " + ApiProblem.quoted(slug)
                                + " has articles in the archive, which would be lost. Switch it off instead: \"enabled\": false.");
        }
    }

    private static Source saved(@Nullable String slug, SourceChange change) {
        if (change instanceof SourceChange.Saved saved) {
            return saved.source();
        }
        if (change instanceof SourceChange.Invalid invalid) {
            throw ApiProblem.invalid(invalid.problems());
        }
        throw KnownSources.unknown(String.valueOf(slug));
    }

    private SourceItem item(Source source, Visibility reader) {
        return SourceItem.of(source, count(articles.figuresBySource().get(source.id())), reader);
    }

    private static long count(@Nullable SourceFigures figures) {
        return figures == null ? 0 : figures.articles();
    }
}
