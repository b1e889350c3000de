package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the address that a saved page gives itself: its canonical link, else its og:url. Reads no further than the page's head. */
final class SavedPageHeads {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int CHUNK = 8 * 1024;

    /** The page's own address; empty when it gives none, or the file cannot be read, or is no HTML. */
    Optional<WebUrl> addressIn(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return Optional.empty();
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return address(Jsoup.parse(new ByteArrayInputStream(head(in)), null, ""));
        } catch (IOException e) {
            // Whoever reads the page itself will say what is wrong with it.
            return Optional.empty();
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(CHUNK);
        String tail = "";
        while (head.size() < MOST_BYTES) {
            byte[] chunk = in.readNBytes(CHUNK);
            head.writeBytes(chunk);
            String text = tail + new String(chunk, ISO_8859_1).toLowerCase(Locale.ROOT);
            if (chunk.length < CHUNK || text.contains("</head") || text.contains("<body")) {
                break;
            }
            tail = text.substring(text.length() - "</head".length());
        }
        return head.toByteArray();
    }

    private static Optional<WebUrl> address(Document page) {
        Stream<String> canonical = page.select("link[rel=canonical]").stream().map(link -> link.attr("href"));
        Stream<String> openGraph =
                page.select("meta[property=og:url], meta[name=og:url]").stream().map(SavedPageHeads::content);
        return Stream.concat(canonical, openGraph)
                .flatMap(address -> WebUrl.parse(address).stream())
                .filter(SavedPageHeads::isPage)
                .findFirst();
    }

    private static String content(Element meta) {
        return meta.attr("content");
    }

    /** Careless templates name the homepage on every page; that would make all pages one. */
    private static boolean isPage(WebUrl url) {
        return !url.path().equals("/") || url.query() != null;
    }
}
