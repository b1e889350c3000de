package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.sourcelists.SourceLists;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sources that one may see, as a file for feed readers and other archives. */
@Controller
class SourceListController {

    private final SourceLists lists;

    SourceListController(SourceLists lists) {
        this.lists = lists;
    }

    @GetMapping("/sources.opml")
    ResponseEntity<byte[]> opml(Visibility reader) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/x-opml; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("sources.opml")
                                .build()
                                .toString())
                .body(lists.opml(reader));
    }
}
