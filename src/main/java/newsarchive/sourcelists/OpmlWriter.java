package newsarchive.sourcelists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import org.jspecify.annotations.Nullable;

/**
 * Writes OPML 2.0: a folder for each collection, an outline for each channel. Any feed reader understands the feeds in it; what only
 * this archive knows stands in attributes of a namespace of its own. What is secret is left out.
 */
final class OpmlWriter {

    private final XMLStreamWriter xml;
    private final boolean all;

    private OpmlWriter(XMLStreamWriter xml, boolean all) {
        this.xml = xml;
        this.all = all;
    }

    /**
     * Writes a list.
     *
     * @param all true to name places on this machine too
     */
    static byte[] write(List<Source> sources, boolean all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
            new OpmlWriter(xml, all).document(sources);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void document(List<Source> sources) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("na", OpmlReader.OURS);
        xml.writeCharacters("\n  ");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("News archive: sources");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("body");
        body(sources);
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void body(List<Source> sources) throws XMLStreamException {
        Map<String, List<Source>> folders = new TreeMap<>();
        for (Source source : sources) {
            source.facts()
                    .collections()
                    .forEach(name -> folders.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(source));
        }
        for (Map.Entry<String, List<Source>> folder : folders.entrySet()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("outline");
            attribute("text", folder.getKey());
            for (Source source : folder.getValue()) {
                outlines(source, "\n      ");
            }
            xml.writeCharacters("\n    ");
            xml.writeEndElement();
        }
        for (Source source : sources) {
            if (source.facts().collections().isEmpty()) {
                outlines(source, "\n    ");
            }
        }
    }

    private void outlines(Source source, String indent) throws XMLStreamException {
        for (Channel channel : source.channels()) {
            if (all || !channel.isLocal()) {
                xml.writeCharacters(indent);
                xml.writeEmptyElement("outline");
                address(channel);
                attributes(source);
            }
        }
    }

    private void address(Channel channel) throws XMLStreamException {
        if (channel.kind() == ChannelKind.FEED) {
            attribute("type", "rss");
            attribute("xmlUrl", channel.url());
        } else {
            attribute("type", "link");
            attribute("url", channel.url());
            own("channel", channel.kind().name());
            own("selector", channel.selector());
        }
    }

    private void attributes(Source source) throws XMLStreamException {
        attribute("text", source.name());
        attribute("title", source.name());
        attribute("htmlUrl", source.home());
        attribute("language", source.language());
        own("slug", source.slug());
        own(
                "kind",
                source.facts().medium() == null ? null : source.facts().medium().name());
        own("country", source.facts().country());
        own("hosts", String.join(" ", source.facts().hosts()));
        own("interval", source.interval().toString());
        own("delay", source.delay() == null ? null : source.delay().toString());
        own(
                "visibility",
                source.visibility() == Visibility.PUBLIC
                        ? null
                        : source.visibility().name());
        own("enabled", source.enabled() ? null : "false");
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isEmpty()) {
            xml.writeAttribute(name, clean(value));
        }
    }

    private void own(String name, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isEmpty()) {
            xml.writeAttribute("na", OpmlReader.OURS, name, clean(value));
        }
    }

    /** The text without what XML 1.0 forbids (production 2). */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == 0x9
                        || c == 0xA
                        || c == 0xD
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
