package newsarchive.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The addresses of pages by their ids. */
final class PageUrls {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> urls = new HashMap<>();

    /** Reads JSON lines with "id" and "url"; other members are ignored. */
    static PageUrls read(@Nullable Path file) throws ExtractArguments.Unusable {
        PageUrls urls = new PageUrls();
        if (file == null) {
            return urls;
        }
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    urls.add(line);
                }
            }
        } catch (JacksonException e) {
            throw new ExtractArguments.Unusable("Line " + number + " of " + file + " is not a JSON object.");
        } catch (IOException e) {
            throw new ExtractArguments.Unusable("The file " + file + " cannot be read.");
        }
        return urls;
    }

    /** The address of the page with this id; null when none is known, or when it is none of the web. */
    @Nullable
    WebUrl find(String id) {
        String url = urls.get(id);
        return url == null ? null : WebUrl.parse(url).orElse(null);
    }

    private void add(String line) {
        String id = null;
        String url = null;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                id = name.equals("id") && value.isScalarValue() ? parser.getString() : id;
                url = name.equals("url") && value == JsonToken.VALUE_STRING ? parser.getString() : url;
                parser.skipChildren();
            }
        }
        if (id != null && url != null) {
            urls.put(id, url);
        }
    }
}
