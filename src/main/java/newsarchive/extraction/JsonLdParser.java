package newsarchive.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON as leniently as it is written on the web. Broken JSON gives what stands before the break. Objects become maps, arrays
 * lists, every other value its text; null is left out.
 */
final class JsonLdParser {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final String CDATA = "[CDATA[";

    private JsonLdParser() {}

    /** The values of a script, usually one; empty when there is no JSON in it. */
    static List<Object> parse(String script) {
        String json = unwrap(script);
        if (json.startsWith("{&quot;") || json.startsWith("[{&quot;")) {
            json = Parser.unescapeEntities(json, true);
        }
        List<Object> roots = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                Reading reading = new Reading(parser);
                Object root = reading.value();
                if (root != null) {
                    roots.add(root);
                }
                if (reading.broken) {
                    break;
                }
            }
        } catch (JacksonException e) {
            return roots;
        }
        return roots;
    }

    /** Without the comment or CDATA marks of old, and whatever else stands before the first bracket. */
    private static String unwrap(String script) {
        int start = bracket(script, 0);
        boolean isMark = script.startsWith(CDATA, start);
        return script.substring(isMark ? bracket(script, start + CDATA.length()) : start);
    }

    private static int bracket(String script, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) != '{' && script.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    /** One root value; remembers whether it broke off. */
    private static final class Reading {

        private final JsonParser parser;
        private boolean broken;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        @Nullable
        Object value() {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                return object();
            }
            if (token == JsonToken.START_ARRAY) {
                return array();
            }
            return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            while (next() == JsonToken.PROPERTY_NAME) {
                String name = name(parser.currentName());
                next();
                Object value = broken ? null : value();
                if (value != null) {
                    members.putIfAbsent(name, value);
                }
            }
            return members;
        }

        private List<Object> array() {
            List<Object> values = new ArrayList<>();
            while (!broken && next() != JsonToken.END_ARRAY && parser.currentToken() != null && !broken) {
                Object value = value();
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        private @Nullable JsonToken next() {
            if (broken) {
                return null;
            }
            try {
                JsonToken token = parser.nextToken();
                broken = token == null;
                return token;
            } catch (JacksonException e) {
                broken = true;
                return null;
            }
        }

        /** The name without the vocabulary's prefix: {@code schema:headline}, {@code http://schema.org/headline}. */
        private static String name(String name) {
            if (name.startsWith("http")) {
                return name.substring(name.lastIndexOf('/') + 1);
            }
            return name.startsWith("schema:") ? name.substring(7) : name;
        }
    }
}
