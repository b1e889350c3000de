package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.accounts.Accounts;
import newsarchive.search.SavedSearch;
import newsarchive.search.SavedSearches;
import newsarchive.web.PageNotFound;
import newsarchive.web.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Feeds of saved searches. Feed readers cannot sign in, so the address itself is the key: it shows what the owner of the search may
 * see now, and ends with the search.
 */
@Controller
class SavedFeedController {

    private final SavedSearches searches;
    private final Accounts accounts;
    private final Feeds feeds;

    SavedFeedController(SavedSearches searches, Accounts accounts, Feeds feeds) {
        this.searches = searches;
        this.accounts = accounts;
        this.feeds = feeds;
    }

    @GetMapping("/saved/{token:[A-Za-z0-9_-]{32}}.atom")
    ResponseEntity<byte[]> atom(@PathVariable String token) {
        return feeds.atom(feed(token));
    }

    @GetMapping("/saved/{token:[A-Za-z0-9_-]{32}}.json")
    ResponseEntity<byte[]> json(@PathVariable String token) {
        return feeds.json(feed(token));
    }

    private Feed feed(String token) {
        SavedSearch search = searches.find(token).orElseThrow(PageNotFound::new);
        Visibility owner = accounts.find(search.owner()).map(Readers::of).orElseThrow(PageNotFound::new);
        return feeds.of(Asked.of(search.parameters()), owner, search.name());
    }
}
