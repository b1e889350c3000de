package newsarchive.scraping;

import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Snapshot;
import newsarchive.archive.Snapshots;
import org.springframework.stereotype.Component;

/** Extracts again from captures that are in the archive; asks no server for anything. */
@Component
class Reextractor {

    private final Articles articles;
    private final Snapshots snapshots;
    private final Captures captures;

    Reextractor(Articles articles, Snapshots snapshots, Captures captures) {
        this.articles = articles;
        this.snapshots = snapshots;
        this.captures = captures;
    }

    /** Reads the capture of the article's current text again. A reading that finds no article leaves everything as it is. */
    Visit again(long articleId, boolean dryRun) {
        Article article = articles.find(articleId, Visibility.STAFF).orElse(null);
        if (article == null) {
            return Visit.skipped("The article is not in the archive any more.");
        }
        Snapshot snapshot = snapshots.find(article.current().snapshotId()).orElseThrow();
        return captures.readAgain(article.source().id(), snapshot, dryRun);
    }

    /** Reads the newest capture of a page that yielded no article so far. */
    Visit again(Link link, boolean dryRun) {
        List<Snapshot> kept = snapshots.of(link.key());
        if (kept.isEmpty()) {
            return Visit.skipped("There is no capture of this page.");
        }
        return captures.readAgain(link.sourceId(), kept.get(kept.size() - 1), dryRun);
    }
}
