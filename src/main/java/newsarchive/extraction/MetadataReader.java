package newsarchive.extraction;

import java.util.List;
import java.util.Map;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what an HTML page says about its article: for now its title and declared language. */
final class MetadataReader {

    ArticleMetadata read(Document document, @Nullable WebUrl url) {
        String title = firstText(
                document.select("meta[property=og:title]").attr("content"),
                text(document.selectFirst("h1")),
                document.title());
        String lang = document.select("html").attr("lang").strip();
        String language = lang.length() < 2 ? null : lang.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
        return new ArticleMetadata(
                title, List.of(), null, null, language, null, null, List.of(), null, null, List.of(), null, Map.of());
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static @Nullable String firstText(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
