package newsarchive.sourcelists;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import newsarchive.sourcelists.ListEntry.Field;
import org.jspecify.annotations.Nullable;

/** Reads OPML (version 1 and 2). Document type definitions are refused, so no entity is ever expanded or loaded. */
final class OpmlReader {

    /** What other readers do not know stands in attributes of this namespace. */
    static final String OURS = "urn:newsarchive:source";

    private static final int DEEPEST = 20;

    private static final Map<String, Field> OWN_NAMES = Map.of(
            "slug", Field.SLUG,
            "channel", Field.CHANNEL,
            "selector", Field.SELECTOR,
            "kind", Field.KIND,
            "country", Field.COUNTRY,
            "hosts", Field.HOSTS,
            "interval", Field.INTERVAL,
            "delay", Field.DELAY,
            "visibility", Field.VISIBILITY,
            "enabled", Field.ENABLED);

    private final XMLStreamReader xml;
    private final Deque<String> folders = new ArrayDeque<>();
    private final List<ListEntry> entries = new ArrayList<>();

    private OpmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<ListEntry> read(byte[] file) throws UnreadableList {
        try {
            OpmlReader reader = new OpmlReader(factory().createXMLStreamReader(new ByteArrayInputStream(file)));
            reader.readAll();
            return reader.entries;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnreadableList("The file is not proper XML" + (line > 0 ? ", see line " + line : "") + ".");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private void readAll() throws XMLStreamException, UnreadableList {
        boolean isOpml = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableList(
                            "The file carries a document type definition, which is not read for safety.");
                case XMLStreamConstants.START_ELEMENT -> {
                    isOpml = isOpml || xml.getLocalName().equals("opml");
                    if (!isOpml) {
                        throw new UnreadableList("The file is XML, but no OPML.");
                    }
                    begin();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isOutline()) {
                        folders.pop();
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isOutline() {
        return xml.getLocalName().equals("outline");
    }

    private void begin() throws UnreadableList {
        if (!isOutline()) {
            return;
        }
        if (folders.size() >= DEEPEST) {
            throw new UnreadableList("The folders of the list lie too deep in each other, see line " + line() + ".");
        }
        Map<Field, String> values = values();
        boolean isEntry = values.containsKey(Field.URL) || "rss".equalsIgnoreCase(xml.getAttributeValue("", "type"));
        if (isEntry) {
            if (entries.size() >= SourceList.MOST_ENTRIES) {
                throw new UnreadableList("The list has more than " + SourceList.MOST_ENTRIES + " entries.");
            }
            entries.add(new ListEntry(line(), values, collections()));
        }
        folders.push(isEntry ? "" : values.getOrDefault(Field.NAME, ""));
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private Set<String> collections() {
        Set<String> names = new LinkedHashSet<>();
        folders.descendingIterator().forEachRemaining(name -> {
            if (!name.isEmpty()) {
                names.add(name.replace(',', ' '));
            }
        });
        return names;
    }

    private Map<Field, String> values() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        put(values, Field.NAME, xml.getAttributeValue("", "title"));
        put(values, Field.NAME, xml.getAttributeValue("", "text"));
        put(values, Field.HOME, attribute("htmlUrl"));
        put(values, Field.LANGUAGE, attribute("language"));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            @Nullable Field field = OWN_NAMES.get(xml.getAttributeLocalName(i));
            if (OURS.equals(xml.getAttributeNamespace(i)) && field != null) {
                put(values, field, xml.getAttributeValue(i));
            }
        }
        put(values, Field.URL, values.containsKey(Field.CHANNEL) ? attribute("url") : null);
        put(values, Field.URL, attribute("xmlUrl"));
        return values;
    }

    /** Some programs write {@code xmlurl}. */
    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }
}
