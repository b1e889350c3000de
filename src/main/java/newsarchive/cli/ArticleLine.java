package newsarchive.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.RelatedLink;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what came of a page as one line of JSON. */
final class ArticleLine {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private ArticleLine(JsonGenerator json) {
        this.json = json;
    }

    /** The line of a page that was read. */
    static String of(String id, @Nullable String url, Extraction extraction) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            new ArticleLine(json).write(id, url, extraction);
        }
        return text.toString();
    }

    /** The line of a page that could not be read. */
    static String error(String id, String reason) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("error", reason);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void write(String id, @Nullable String url, Extraction extraction) {
        ArticleMetadata metadata = extraction.metadata();
        json.writeStartObject();
        text("id", id);
        text("url", url == null ? metadata.canonicalUrl() : url);
        text("title", metadata.title());
        texts("authors", metadata.authors());
        time("published", metadata.published());
        time("modified", metadata.modified());
        text("language", metadata.language());
        text("publisher", metadata.publisher());
        text("section", metadata.section());
        texts("topics", metadata.topics());
        text("lead", metadata.lead());
        image(metadata.image());
        text("body", extraction.isArticle() ? extraction.body() : null);
        related(metadata.related());
        removed(extraction.removed());
        provenance(metadata);
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void time(String name, @Nullable StatedTime time) {
        text(name, time == null ? null : time.iso());
    }

    private void image(@Nullable LeadImage image) {
        if (image == null) {
            text("image", null);
            return;
        }
        json.writeObjectPropertyStart("image");
        text("url", image.url());
        text("caption", image.caption());
        text("credit", image.credit());
        json.writeEndObject();
    }

    private void related(List<RelatedLink> links) {
        json.writeArrayPropertyStart("related");
        for (RelatedLink link : links) {
            json.writeStartObject();
            text("title", link.title());
            text("url", link.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void removed(List<RemovedBlock> blocks) {
        json.writeArrayPropertyStart("removed");
        for (RemovedBlock block : blocks) {
            json.writeStartObject();
            text("text", block.text());
            text("reason", block.reason().words());
            text("rule", block.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void provenance(ArticleMetadata metadata) {
        json.writeObjectPropertyStart("provenance");
        new TreeMap<>(metadata.provenance()).forEach(this::text);
        json.writeEndObject();
    }
}
