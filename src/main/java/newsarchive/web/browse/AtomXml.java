package newsarchive.web.browse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The elements that Atom feeds (RFC 4287) are made of. */
final class AtomXml {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands in a feed. */
    interface Content {
        void write(AtomXml xml) throws XMLStreamException;
    }

    static byte[] feed(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomXml(writer).document(content);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private void document(Content content) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        content.write(this);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    void entry(Content content) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        content.write(this);
        xml.writeEndElement();
    }

    void author(String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        text("name", name, null);
        xml.writeEndElement();
    }

    void category(String term) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", printable(term));
    }

    void text(String name, String text, @Nullable String language) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        if (language != null) {
            xml.writeAttribute("xml:lang", printable(language));
        }
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    void link(String relation, @Nullable String type, String address) throws XMLStreamException {
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
