package newsarchive.scraping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells HTML from other things by its beginning, since servers say text/html of anything (WHATWG MIME Sniffing, shortened). */
final class HtmlSniffer {

    private static final int LOOKED_AT = 1024;
    private static final List<String> OTHER_BEGINNINGS = List.of(
            "%PDF-",
            "PK\u0003\u0004", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "\u001f\u008b", "MZ", "RIFF", "\u007fELF");

    private HtmlSniffer() {}

    static boolean looksLikeHtml(@Nullable String contentType, byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (OTHER_BEGINNINGS.stream().anyMatch(start::startsWith)) {
            return false;
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.isBlank() || type.startsWith("application/octet-stream") || type.startsWith("text/plain")) {
            String lower = start.toLowerCase(Locale.ROOT);
            return lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<body");
        }
        return type.contains("html") || type.startsWith("application/xml") && start.contains("<html");
    }
}
