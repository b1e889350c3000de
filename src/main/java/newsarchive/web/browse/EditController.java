package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.archive.EditPage;
import newsarchive.archive.EditQuery;
import newsarchive.archive.Edits;
import newsarchive.discovery.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest changes that publishers made to their articles. */
@Controller
class EditController {

    private static final int PAGE = 25;

    private final Edits edits;
    private final Sources sources;
    private final EditFeeds feeds;

    EditController(Edits edits, Sources sources, EditFeeds feeds) {
        this.edits = edits;
        this.sources = sources;
        this.feeds = feeds;
    }

    @GetMapping("/edits")
    String edits(AskedEdits askedFor, Visibility reader, Model model) {
        model.addAttribute("askedFor", askedFor);
        model.addAttribute("page", page(askedFor, PAGE, reader));
        model.addAttribute("sources", sources.all(reader));
        model.addAttribute("editFeed", askedFor.feed());
        return "edits";
    }

    @GetMapping("/edits.atom")
    ResponseEntity<byte[]> feed(AskedEdits askedFor, Visibility reader) {
        EditPage newest = edits.list(query(askedFor, null, EditFeeds.NEWEST, reader));
        return feeds.of(askedFor, newest.items());
    }

    /** A cursor that is none of ours leads to the first page. */
    private EditPage page(AskedEdits askedFor, int limit, Visibility reader) {
        try {
            return edits.list(query(askedFor, askedFor.cursor(), limit, reader));
        } catch (IllegalArgumentException e) {
            return edits.list(query(askedFor, null, limit, reader));
        }
    }

    private static EditQuery query(AskedEdits askedFor, @Nullable String cursor, int limit, Visibility reader) {
        return new EditQuery(askedFor.source(), askedFor.isSilent(), cursor, limit, reader);
    }
}
