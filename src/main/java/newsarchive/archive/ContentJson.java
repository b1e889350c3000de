package newsarchive.archive;

import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What a revision says as JSON, the way it is stored. */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(StatedTime.class, new StatedTimeWriter())
                    .addDeserializer(StatedTime.class, new StatedTimeReader()))
            .build();

    private ContentJson() {}

    static byte[] write(Object content) {
        return MAPPER.writeValueAsBytes(content);
    }

    static RevisionContent read(byte[] json) {
        return MAPPER.readValue(json, RevisionContent.class);
    }

    static ArticleMetadata metadata(String json) {
        return MAPPER.readValue(json, ArticleMetadata.class);
    }

    private static final class StatedTimeWriter extends ValueSerializer<StatedTime> {
        @Override
        public void serialize(StatedTime time, JsonGenerator out, SerializationContext context) {
            out.writeString(time.iso());
        }
    }

    private static final class StatedTimeReader extends ValueDeserializer<StatedTime> {
        @Override
        public @Nullable StatedTime deserialize(JsonParser in, DeserializationContext context) {
            return StatedTime.parse(in.getString());
        }
    }
}
