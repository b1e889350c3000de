package newsarchive.web.browse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import newsarchive.archive.Article;
import newsarchive.archive.Edit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Feeds of edits as Atom (RFC 4287); each entry leads to its comparison. */
@Component
class EditFeeds {

    static final int NEWEST = 50;

    private final ChangeNames names;

    EditFeeds(ChangeNames names) {
        this.names = names;
    }

    /** Of a list of edits. */
    ResponseEntity<byte[]> of(AskedEdits asked, List<Edit> edits) {
        return answer(names.text(asked.isSilent() ? "edits.silent.title" : "edits"), asked.firstPage(), edits);
    }

    /** Of one article. */
    ResponseEntity<byte[]> of(Article article, List<Edit> edits) {
        String title = names.text("revisions.title", article.current().title());
        return answer(title, "/articles/" + article.id() + "/revisions", edits);
    }

    private ResponseEntity<byte[]> answer(String title, String home, List<Edit> edits) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String self = ServletUriComponentsBuilder.fromCurrentRequest().toUriString();
        Instant updated = edits.isEmpty() ? Instant.EPOCH : seconds(edits.get(0).foundAt());
        byte[] body = AtomXml.feed(xml -> {
            xml.text("title", names.text("title", title), null);
            xml.text("id", self, null);
            xml.text("updated", updated.toString(), null);
            xml.link("self", "application/atom+xml", self);
            xml.link("alternate", "text/html", base + home);
            for (Edit edit : edits) {
                xml.entry(entry -> write(entry, base, edit));
            }
        });
        return Feeds.answer(Feeds.ATOM, edits.isEmpty() ? null : updated, body);
    }

    private void write(AtomXml xml, String base, Edit edit) throws XMLStreamException {
        xml.text("title", edit.title(), edit.language());
        xml.text("id", id(edit), null);
        xml.text("updated", seconds(edit.foundAt()).toString(), null);
        xml.link("alternate", "text/html", base + comparison(edit));
        if (edit.url() != null) {
            xml.link("via", null, edit.url());
        }
        xml.author(edit.source().name());
        if (edit.changes().silent()) {
            xml.category("silent");
        }
        xml.text("summary", summary(edit), null);
    }

    private String summary(Edit edit) {
        String changed = names.text("edits.summary", names.of(edit.changes()), edit.wordsAdded(), edit.wordsRemoved());
        return edit.changes().silent() ? changed + " " + names.text("edit.silent.words") : changed;
    }

    private static String comparison(Edit edit) {
        return "/articles/" + edit.articleId() + "/diff?from=" + (edit.number() - 1) + "&to=" + edit.number();
    }

    /** A name for ever: the numbers of revisions may move when an older capture comes in. */
    private static String id(Edit edit) {
        String name = (edit.url() == null ? edit.source().slug() + " " + edit.articleId() : edit.url()) + " "
                + edit.foundAt();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Some readers take a longer fraction for thousands of seconds. */
    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
