package newsarchive.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.archive.SampleArchive.SavedPage;
import newsarchive.extraction.ArticleExtractor;
import newsarchive.extraction.Page;
import newsarchive.extraction.PageForm;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The articles that queries are judged on, each with a name: the sample pages as extraction reads them, and short ones in four languages. */
final class JudgedArchive {

    private static final Path PAGES = Path.of("seeds", "pages");
    private static final Instant CAPTURED = Instant.parse("2022-06-30T12:00:00Z");

    private final SampleArchive archive;
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final Map<Long, String> names = new HashMap<>();

    JudgedArchive(SampleArchive archive) {
        this.archive = archive;
    }

    /** Stores all of them; gives the name of each article by its id. */
    Map<Long, String> fill(Path folder) throws IOException {
        pages();
        for (String language : List.of("de", "en", "fr", "ru")) {
            articles(folder.resolve("articles-" + language + ".txt"), language);
        }
        return names;
    }

    /** Named by their files; captures of one page at two times are one article. */
    private void pages() throws IOException {
        Map<String, JsonNode> addresses = addresses();
        try (Stream<Path> files = Files.walk(PAGES, 2)) {
            for (Path file : files.filter(JudgedArchive::isPage).sorted().toList()) {
                String id = PAGES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.\\w+$", "");
                page(file, id, addresses.get(id));
            }
        }
    }

    private void page(Path file, String id, @Nullable JsonNode entry) throws IOException {
        String address = entry == null
                ? "https://samples.example/" + id
                : entry.get("url").asString();
        Instant captured =
                entry == null ? CAPTURED : Instant.parse(entry.get("captured").asString());
        long article = add(file, id.substring(0, id.indexOf('/')), address, captured);
        names.put(article, id.replaceFirst("-\\d{8}-\\d{4}$", ""));
    }

    /** Stores one more page; gives its id. */
    long add(Path file) throws IOException {
        return add(file, "more", "https://samples.example/" + file.getFileName(), CAPTURED);
    }

    private long add(Path file, String source, String address, Instant captured) throws IOException {
        WebUrl url = WebUrl.parse(address).orElseThrow();
        PageForm form = file.toString().endsWith(".txt") ? PageForm.TEXT : PageForm.HTML;
        byte[] bytes = Files.readAllBytes(file);
        return archive.add(
                source, new SavedPage(url, captured, form, bytes), extractor.extract(new Page(bytes, form, null, url)));
    }

    private static boolean isPage(Path file) {
        return file.toString().matches(".*\\.(html?|txt)");
    }

    private static Map<String, JsonNode> addresses() throws IOException {
        Map<String, JsonNode> addresses = new HashMap<>();
        for (String line : Files.readAllLines(PAGES.resolve("urls.jsonl"))) {
            JsonNode entry = JsonMapper.shared().readTree(line);
            addresses.put(entry.get("id").asString(), entry);
        }
        return addresses;
    }

    /** Separated by blank lines; the first line is the name, then headline, then day, authors and topics, then the text. */
    private void articles(Path file, String language) throws IOException {
        for (String article : Files.readString(file).strip().split("\n\n+")) {
            List<String> lines = new ArrayList<>(article.lines().toList());
            String[] facts = lines.get(2).split(" \\| ");
            long id = archive.add(new Sample(lines.get(1), String.join("\n", lines.subList(3, lines.size())))
                    .language(language)
                    .published(facts[0])
                    .authors(facts[1].split("; "))
                    .topics(facts[2].split("; ")));
            names.put(id, lines.get(0).substring("# ".length()));
        }
    }
}
