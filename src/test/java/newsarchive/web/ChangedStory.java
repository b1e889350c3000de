package newsarchive.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.archive.Archive;
import newsarchive.archive.NewRevision;
import newsarchive.archive.NewSnapshot;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.Snapshot;
import newsarchive.discovery.Sources;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.StatedTime;
import newsarchive.extraction.TextBlock;
import newsarchive.url.PageKey;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An article of the {@link Library}'s gazette that changed four times: silently, with a note, by our own reading, and its date with it. */
@TestConfiguration(proxyBeanMethods = false)
public class ChangedStory {

    /** Its newest headline. */
    public static final String TITLE = "Council keeps the lighthouse after all";

    private static final String URL = "https://gazette.example/lighthouse";

    /** Its number. */
    public record Told(long article) {}

    @Bean
    Told told(Archive archive, Sources sources, Library.Shelf shelf) {
        long source = sources.find("gazette", Visibility.STAFF).orElseThrow().id();
        Teller teller = new Teller(archive, source);
        String keeper = "The keeper, who has lived in the tower for thirty years, was told by letter on Monday.";
        String vote = "The council voted on Tuesday to sell the old lighthouse to a hotel from the mainland.";
        String price = "The price is said to be 2.5 million, the tower needs repairs for half of that.";
        teller.title = "Council sells the lighthouse";
        teller.lead = "A hotel is to open in the tower.";
        teller.tell("2022-02-01T09:00:00Z", RevisionCause.PUBLISHER, vote, keeper, price);
        teller.tell(
                "2022-02-01T15:00:00Z",
                RevisionCause.PUBLISHER,
                vote.replace("Tuesday", "Wednesday"),
                price.replace("2.5", "1.5"),
                keeper);
        teller.title = TITLE;
        teller.authors = List.of("Ada Quill", "Tom Reed");
        teller.caption = "The tower at dusk";
        teller.modified = "2022-02-03T08:00:00Z";
        teller.tell(
                "2022-02-03T09:00:00Z",
                RevisionCause.PUBLISHER,
                "The council decided on Thursday not to sell the old lighthouse to a hotel from the mainland.",
                price.replace("2.5", "1.5"),
                keeper,
                "Correction: an earlier version of this article named a wrong price.");
        teller.lead = null;
        teller.tell(
                "2022-02-03T09:00:00Z",
                RevisionCause.EXTRACTOR,
                "The council decided on Thursday not to sell the old lighthouse to a hotel from the mainland.",
                price.replace("2.5", "1.5"),
                keeper);
        teller.published = "2022-02-10T07:00:00Z";
        teller.tell(
                "2022-02-10T09:00:00Z",
                RevisionCause.PUBLISHER,
                "The council decided not to sell the old lighthouse to a hotel from the mainland.",
                price.replace("2.5", "1.5"),
                keeper);
        return new Told(teller.article);
    }

    private static final class Teller {
        private final Archive archive;
        private final long source;
        private String title;
        private String lead;
        private String published = "2022-02-01T08:30:00Z";
        private String modified;
        private String caption = "The tower";
        private List<String> authors = List.of("Ada Quill");
        private long article;

        Teller(Archive archive, long source) {
            this.archive = archive;
            this.source = source;
        }

        void tell(String at, RevisionCause cause, String... paragraphs) {
            Snapshot snapshot = archive.keep(new NewSnapshot(
                    new PageKey("gazette.example/lighthouse"),
                    URL,
                    URL,
                    List.of(),
                    Instant.parse(at),
                    200,
                    Map.of(),
                    PageForm.HTML,
                    ("lighthouse " + at).getBytes(StandardCharsets.UTF_8)));
            article = archive.revise(new NewRevision(source, snapshot, extraction(paragraphs), cause, "1"))
                    .articleId();
        }

        private Extraction extraction(String... paragraphs) {
            ArticleMetadata metadata = new ArticleMetadata(
                    title,
                    authors,
                    StatedTime.parse(published),
                    StatedTime.parse(modified),
                    "en",
                    null,
                    null,
                    List.of(),
                    lead,
                    new LeadImage("https://gazette.example/tower.jpg", caption, null),
                    List.of(),
                    null,
                    Map.of());
            List<TextBlock> blocks = IntStream.range(0, paragraphs.length)
                    .mapToObj(i -> new TextBlock(i + 1, TextBlock.Kind.PARAGRAPH, paragraphs[i]))
                    .toList();
            List<RemovedBlock> removed = List.of(
                    new RemovedBlock(0, "Home News Sport", RemovalReason.NAVIGATION, "tag.nav"),
                    new RemovedBlock(20, "Subscribe now", RemovalReason.SUBSCRIBE_BUTTON, "words.subscribe-button"));
            return new Extraction(metadata, blocks, "<p>…</p>", removed, null);
        }
    }
}
