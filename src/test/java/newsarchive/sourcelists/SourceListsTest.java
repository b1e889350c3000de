package newsarchive.sourcelists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.database.FreshDatabase;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
import newsarchive.discovery.Sources;
import newsarchive.sourcelists.SourceList.Read;
import newsarchive.sourcelists.SourceLists.Outcome;
import newsarchive.sourcelists.SourceLists.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = {"newsarchive.scraping.enabled=false", "newsarchive.seeds=none"})
@Import(FreshDatabase.class)
class SourceListsTest {

    @Autowired
    SourceLists lists;

    @Autowired
    Sources sources;

    @BeforeEach
    void empty() {
        sources.all(Visibility.STAFF).forEach(source -> sources.delete(source.slug()));
    }

    @Test
    void whatIsWrittenComesBackAsItWas() {
        fill();
        List<SourceDraft> before = drafts();
        byte[] list = lists.opml(Visibility.STAFF);
        empty();

        assertThat(lists.add(read(list), true)).extracting(Row::outcome).containsOnly(Outcome.ADDED);

        assertThat(drafts())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("requests")
                .isEqualTo(before);
        assertThat(new String(list, UTF_8)).doesNotContain("s3cret");
        assertThat(lists.opml(Visibility.STAFF)).isEqualTo(list);
    }

    @Test
    void readersGetNoMoreThanTheyMaySee() {
        fill();

        assertThat(new String(lists.opml(Visibility.PUBLIC), UTF_8))
                .contains("https://a.example/rss")
                .doesNotContain("https://staff.example/rss", "/drawer", "s3cret");
    }

    @Test
    void aPreviewChangesNothingAndIsWhatHappens() {
        fill();
        List<SourceDraft> before = drafts();
        SourceList list = read("""
                name,url,country,hosts
                New,https://new.example/rss,DE,m.new.example
                Known,https://A.example:443/rss,,
                Thief,https://thief.example/rss,,m.a.example
                Nowhere,https://nowhere.example/rss,XX,
                Bad,ftp://bad.example,,
                New again,https://new.example/rss,,
                """.getBytes(UTF_8));

        List<Row> preview = lists.preview(list, true);

        assertThat(drafts()).isEqualTo(before);
        assertThat(preview)
                .extracting(Row::line, Row::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Outcome.ADDED),
                        org.assertj.core.groups.Tuple.tuple(3, Outcome.THERE),
                        org.assertj.core.groups.Tuple.tuple(4, Outcome.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(5, Outcome.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(6, Outcome.REFUSED));
        assertThat(preview.get(1).reason()).isEqualTo("It is there already, as “A & <b>”.");
        assertThat(preview.get(2).reason()).isEqualTo("“m.a.example” belongs to the source “A & <b>” already.");
        assertThat(preview.get(3).reason()).startsWith("The country is a code of two letters");
        assertThat(lists.add(list, false)).isEqualTo(preview);
        assertThat(sources.find("new", Visibility.STAFF))
                .hasValueSatisfying(added -> assertThat(added.enabled()).isFalse());
        assertThat(lists.preview(list, true)).extracting(Row::outcome).doesNotContain(Outcome.ADDED);
    }

    private void fill() {
        sources.add(new SourceDraft(
                "a",
                "A & <b>",
                "https://a.example/",
                "pt-BR",
                new SourceFacts(
                        "BR",
                        Medium.BROADCASTER,
                        List.of("Ports", "\"Quoted\" & <more>"),
                        List.of("m.a.example", "a.example.net")),
                List.of(
                        new Channel(ChannelKind.FEED, "https://a.example/rss?a=1&b=2"),
                        new Channel(ChannelKind.FEED, "https://a.example/rss"),
                        new Channel(ChannelKind.SITEMAP, "https://a.example/sitemap.xml"),
                        new Channel(ChannelKind.SECTION, "https://a.example/news", "h2 > a[href*=\"/a/\"], .b"),
                        new Channel(ChannelKind.FOLDER, "/drawer of saved pages")),
                Duration.ofMinutes(45),
                Duration.ofMillis(2500),
                new SourceRequests("s3cret", Map.of("X-Key", "s3cret"), "a=s3cret", null),
                true,
                Visibility.PUBLIC));
        sources.add(draft("paused", "Северный листок", "https://paused.example/rss", false, Visibility.SIGNED_IN));
        sources.add(draft("staff", "Staff papers", "https://staff.example/rss", true, Visibility.STAFF));
    }

    private static SourceDraft draft(String slug, String name, String feed, boolean enabled, Visibility visibility) {
        return new SourceDraft(
                slug,
                name,
                null,
                null,
                List.of(new Channel(ChannelKind.FEED, feed)),
                Duration.ofHours(1),
                null,
                enabled,
                visibility);
    }

    private List<SourceDraft> drafts() {
        return sources.all(Visibility.STAFF).stream()
                .sorted(Comparator.comparing(Source::slug))
                .map(SourceDraft::of)
                .toList();
    }

    private static SourceList read(byte[] file) {
        return ((Read) SourceList.read(file)).list();
    }
}
