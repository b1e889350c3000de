package newsarchive.web.browse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newsarchive.search.SearchHit;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final Feed feed;

    private AtomFeed(XMLStreamWriter xml, Feed feed) {
        this.xml = xml;
        this.feed = feed;
    }

    static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomFeed(xml, feed).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        text("title", feed.title(), null);
        if (feed.note() != null) {
            text("subtitle", feed.note(), null);
        }
        text("id", feed.self(), null);
        text("updated", feed.updated().toString(), null);
        link("self", "application/atom+xml", feed.self());
        link("alternate", "text/html", feed.home());
        for (SearchHit hit : feed.hits()) {
            entry(hit);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(SearchHit hit) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text("title", hit.title(), hit.language());
        text("id", Feed.id(hit), null);
        text("updated", Feed.updated(hit).toString(), null);
        text("published", Feed.published(hit).toString(), null);
        link("alternate", "text/html", feed.link(hit));
        if (hit.url() != null) {
            link("via", null, hit.url());
        }
        // Each entry must have an author (RFC 4287, 4.1.1); where a page names none it is the newspaper.
        List<String> authors = hit.authors().isEmpty() ? List.of(hit.source().name()) : hit.authors();
        for (String author : authors) {
            xml.writeStartElement(ATOM, "author");
            text("name", author, null);
            xml.writeEndElement();
        }
        if (hit.section() != null) {
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", printable(hit.section()));
        }
        if (hit.lead() != null) {
            text("summary", hit.lead(), hit.language());
        }
        xml.writeEndElement();
    }

    private void text(String name, String text, @Nullable String language) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        if (language != null) {
            xml.writeAttribute("xml:lang", printable(language));
        }
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void link(String relation, @Nullable String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", printable(address));
    }

    /** XML 1.0 has no place for most control characters and for halves of characters. */
    static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
