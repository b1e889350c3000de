package newsarchive.web.browse;

import newsarchive.access.Visibility;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Feeds of any list; they take the parameters of the list. */
@Controller
class FeedController {

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(Asked asked, Visibility reader) {
        return feeds.atom(feeds.of(asked, reader, null));
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(Asked asked, Visibility reader) {
        return feeds.json(feeds.of(asked, reader, null));
    }
}
