package newsarchive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads collections of pages with truth: folders with {@code truth.jsonl} and {@code pages/ID.html.gz}. */
final class TrainingPages {

    /** Second labels under which names are registered in many countries. */
    private static final Set<String> SECOND = Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go");

    private TrainingPages() {}

    static List<TrainingPage> read(Path folder) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        try (Stream<Path> sets = Files.list(folder)) {
            for (Path set : sets.sorted().toList()) {
                if (Files.exists(set.resolve("truth.jsonl"))) {
                    readSet(set, pages);
                }
            }
        }
        return pages;
    }

    private static void readSet(Path set, List<TrainingPage> pages) throws IOException {
        try (Stream<String> lines = Files.lines(set.resolve("truth.jsonl"))) {
            List<String> truths = lines.toList();
            TrainingPage[] read = new TrainingPage[truths.size()];
            IntStream.range(0, read.length)
                    .parallel()
                    .forEach(i -> read[i] = page(set, JsonMapper.shared().readTree(truths.get(i))));
            for (TrainingPage page : read) {
                if (page != null) {
                    pages.add(page);
                }
            }
        }
    }

    private static @Nullable TrainingPage page(Path set, JsonNode truth) {
        if (truth.path("body").isNull() && truth.path("with").isNull()) {
            return null;
        }
        String id = truth.get("id").asString();
        String address = truth.path("url").asString("").strip();
        String source = PageDecoder.decode(bytes(set.resolve("pages").resolve(id + ".html.gz")), null);
        WebUrl url = WebUrl.parse(address).orElse(null);
        Document document = Jsoup.parse(source, address);
        Truth known = truth(set, id, address, truth);
        List<String> scrapes = Scrapes.of(document, known);
        return new TrainingPage(known, view(document, url), scrapes);
    }

    private static Truth truth(Path set, String id, String address, JsonNode truth) {
        String host =
                address.isEmpty() ? id : address.replaceFirst("^\\w+://", "").split("[/:?#]", 2)[0];
        return new Truth(
                set.getFileName().toString(),
                id,
                site(host),
                truth.path("title").isNull() ? null : truth.path("title").asString(),
                truth.path("body").isNull() ? null : truth.get("body").asString(),
                strings(truth.path("with")),
                strings(truth.path("without")));
    }

    private static PageView view(Document document, @Nullable WebUrl url) {
        MetadataPage page = MetadataPage.of(document, url);
        return PageView.of(document, new MetadataReader().read(page), page.elements().jsonLd);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String site(String host) {
        String[] labels = host.split("\\.", -1);
        int take = labels.length > 2 && SECOND.contains(labels[labels.length - 2]) ? 3 : 2;
        return String.join(".", List.of(labels).subList(Math.max(0, labels.length - take), labels.length));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
