package newsarchive.web.browse;

import java.io.StringWriter;
import java.time.Duration;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells browsers how to search here (<a href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a>). */
@Controller
class OpenSearchController {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    private final MessageSource messages;

    OpenSearchController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<String> description() throws XMLStreamException {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/opensearchdescription+xml; charset=utf-8")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(description(base));
    }

    private String description(String base) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("utf-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "ShortName", word("opensearch.name"));
        element(xml, "Description", word("opensearch.words"));
        element(xml, "InputEncoding", "UTF-8");
        element(xml, "Image", base + "/icon.svg");
        address(xml, "results", "text/html", base + "/?q={searchTerms}");
        address(xml, "results", "application/atom+xml", base + "/feed.atom?q={searchTerms}");
        address(xml, "suggestions", "application/x-suggestions+json", base + "/suggest?q={searchTerms}");
        address(xml, "self", "application/opensearchdescription+xml", base + "/opensearch.xml");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void address(XMLStreamWriter xml, String relation, String type, String template)
            throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "Url");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", template);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
