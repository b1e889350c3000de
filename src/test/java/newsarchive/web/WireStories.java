package newsarchive.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.archive.Archive;
import newsarchive.archive.NewRevision;
import newsarchive.archive.NewSnapshot;
import newsarchive.archive.RevisionCause;
import newsarchive.discovery.Sources;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.StatedTime;
import newsarchive.extraction.TextBlock;
import newsarchive.url.PageKey;
import newsarchive.web.Library.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An agency's story that several papers of the {@link Library} printed, one of them cut, one with another headline and one more sentence. */
@TestConfiguration(proxyBeanMethods = false)
public class WireStories {

    private static final List<String> STORY = List.of(
            "The island ferries will be replaced by three electric ships, the shipping office in Selmouth said on Monday.",
            "Each of them carries two hundred passengers and is charged at the pier while people get on board.",
            "The first ship is to sail in the spring of next year, the others follow before the winter, the office said.",
            "Fares do not rise for now. Islanders had feared that they would pay for the new ships with dearer tickets.");

    /** The articles by the slug of their source. */
    public record Wire(Map<String, Long> articles) {

        public long of(String source) {
            return articles.get(source);
        }
    }

    @Bean
    Wire wire(Archive archive, Sources sources, Shelf shelf) {
        Printing printing = new Printing(archive, sources);
        return new Wire(Map.of(
                "gazette",
                printing.print("gazette", "Electric ferries for the islands", STORY, "09:15"),
                "harbour",
                printing.print("harbour", "Islands get electric ships <i>soon</i>", STORY.subList(0, 2), "11:40"),
                "north",
                printing.print("north", "Three quiet ships", longer(), null),
                "staff",
                printing.print("staff", "Ferries, with our notes", STORY, "08:00")));
    }

    private static List<String> longer() {
        return java.util.stream.Stream.concat(
                        STORY.stream().map(line -> line.replace("said", "told")),
                        java.util.stream.Stream.of("The pier in the north is to be rebuilt for them until the autumn."))
                .toList();
    }

    private record Printing(Archive archive, Sources sources) {

        private static final LocalDate DAY = LocalDate.of(2020, 1, 7);

        long print(String source, String title, List<String> lines, @Nullable String time) {
            String key = "wire.example/" + source;
            var snapshot = archive.keep(new NewSnapshot(
                    new PageKey(key),
                    "https://" + key,
                    "https://" + key,
                    List.of(),
                    Instant.parse("2020-01-08T12:00:00Z"),
                    200,
                    Map.of(),
                    PageForm.HTML,
                    key.getBytes(StandardCharsets.UTF_8)));
            StatedTime published = time == null ? null : new StatedTime(DAY, LocalTime.parse(time), ZoneOffset.UTC);
            ArticleMetadata metadata = new ArticleMetadata(
                    title,
                    List.of("Ada Quill"),
                    published,
                    null,
                    "en",
                    null,
                    null,
                    List.of("Ferries"),
                    null,
                    null,
                    List.of(),
                    null,
                    Map.of());
            List<TextBlock> blocks = IntStream.range(0, lines.size())
                    .mapToObj(i -> new TextBlock(i, TextBlock.Kind.PARAGRAPH, lines.get(i)))
                    .toList();
            Extraction extraction =
                    new Extraction(metadata, blocks, "<p>" + String.join("</p><p>", lines) + "</p>", List.of(), null);
            long id = sources.find(source, Visibility.STAFF).orElseThrow().id();
            return archive.revise(new NewRevision(id, snapshot, extraction, RevisionCause.PUBLISHER, "1"))
                    .articleId();
        }
    }
}
