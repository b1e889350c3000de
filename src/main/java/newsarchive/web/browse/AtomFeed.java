package newsarchive.web.browse;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import newsarchive.search.SearchHit;

/** Writes a feed of articles as Atom (RFC 4287). */
final class AtomFeed {

    private final AtomXml xml;
    private final Feed feed;

    private AtomFeed(AtomXml xml, Feed feed) {
        this.xml = xml;
        this.feed = feed;
    }

    static byte[] write(Feed feed) {
        return AtomXml.feed(xml -> new AtomFeed(xml, feed).content());
    }

    private void content() throws XMLStreamException {
        xml.text("title", feed.title(), null);
        if (feed.note() != null) {
            xml.text("subtitle", feed.note(), null);
        }
        xml.text("id", feed.self(), null);
        xml.text("updated", feed.updated().toString(), null);
        xml.link("self", "application/atom+xml", feed.self());
        xml.link("alternate", "text/html", feed.home());
        for (SearchHit hit : feed.hits()) {
            xml.entry(entry -> entry(hit));
        }
    }

    private void entry(SearchHit hit) throws XMLStreamException {
        xml.text("title", hit.title(), hit.language());
        xml.text("id", Feed.id(hit), null);
        xml.text("updated", Feed.updated(hit).toString(), null);
        xml.text("published", Feed.published(hit).toString(), null);
        xml.link("alternate", "text/html", feed.link(hit));
        if (hit.url() != null) {
            xml.link("via", null, hit.url());
        }
        // Each entry must have an author (RFC 4287, 4.1.1); where a page names none it is the newspaper.
        List<String> authors = hit.authors().isEmpty() ? List.of(hit.source().name()) : hit.authors();
        for (String author : authors) {
            xml.author(author);
        }
        if (hit.section() != null) {
            xml.category(hit.section());
        }
        if (hit.lead() != null) {
            xml.text("summary", hit.lead(), hit.language());
        }
    }
}
