package newsarchive.scraping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.NoArticle;
import newsarchive.extraction.TextBlock;
import newsarchive.fetching.FetchRequest;
import newsarchive.fetching.FetchResult;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.fetching.Fetcher;
import newsarchive.fetching.RequestProfile;
import newsarchive.scraping.TimedExtraction.UnreadablePage;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what would come of pages; stores nothing. */
@Component
class PagePreviews {

    private static final int PARAGRAPHS = 3;
    private static final int REMOVED = 20;
    private static final int LONGEST_TEXT = 400;

    private final Fetcher fetcher;
    private final AnswerCheck check;
    private final Captures captures;

    PagePreviews(Fetcher fetcher, AnswerCheck check, Captures captures) {
        this.check = check;
        this.fetcher = fetcher;
        this.captures = captures;
    }

    PagePreview of(WebUrl url) {
        FetchResult result = fetcher.fetch(new FetchRequest(url, null, null, RequestProfile.pausing(null)));
        if (result instanceof Fetched fetched) {
            return of(url, fetched);
        }
        if (result instanceof Failed failed) {
            return PagePreview.unusable(url.value(), failed.reason());
        }
        return PagePreview.unusable(
                url.value(), result instanceof Refused refused ? refused.reason() : "The server sent no page.");
    }

    private PagePreview of(WebUrl url, Fetched page) {
        PageHead head = PageHead.of(page);
        Optional<String> problem = page.status() >= 400
                ? Optional.of("The server answered " + HttpStatus.words(page.status()) + ".")
                : check.unusable(url, page, head, Standin.of(page, head));
        if (problem.isPresent()) {
            return PagePreview.unusable(url.value(), problem.get());
        }
        try {
            return of(url, captures.extract(page));
        } catch (UnreadablePage e) {
            return PagePreview.unusable(url.value(), e.reason());
        }
    }

    private static PagePreview of(WebUrl url, Extraction extraction) {
        @Nullable NoArticle none = extraction.noArticle();
        if (none != null) {
            return PagePreview.unusable(url.value(), none.reason());
        }
        var metadata = extraction.metadata();
        List<PagePreview.Removed> removed = extraction.removed().stream()
                .limit(REMOVED)
                .map(block -> new PagePreview.Removed(block.reason(), shortened(block.text())))
                .toList();
        return new PagePreview(
                url.value(),
                null,
                metadata.title(),
                metadata.authors(),
                metadata.published(),
                metadata.language(),
                extraction.blocks().stream()
                        .limit(PARAGRAPHS)
                        .map(TextBlock::text)
                        .map(PagePreviews::shortened)
                        .toList(),
                (int) Stream.of(extraction.body().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .count(),
                removed,
                extraction.removed().size());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
