package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newsarchive.access.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterSourcesTest {

    private final Path seeds;

    StarterSourcesTest(@TempDir Path seeds) {
        this.seeds = seeds;
    }

    @Test
    void readsWhatASourceIs() throws IOException {
        StarterSources starters = starters("""
                sources:
                  - name: Harbour Herald
                    country: no
                    medium: newspaper
                    collections: [Ports, " Coasts "]
                    hosts: www.old-herald.example
                    channels:
                      - kind: SECTION
                        url: https://herald.example/news
                        selector: .teaser a
                """);

        assertThat(starters.problems()).isEmpty();
        assertThat(starters.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.facts())
                    .isEqualTo(new SourceFacts(
                            "NO", Medium.NEWSPAPER, List.of("Ports", "Coasts"), List.of("old-herald.example")));
            assertThat(draft.channels())
                    .containsExactly(new Channel(ChannelKind.SECTION, "https://herald.example/news", ".teaser a"));
        });
    }

    @Test
    void readsSourcesWithAllTheySay() throws IOException {
        StarterSources starters = starters("""
                sources:
                  - slug: sample-papers
                    name: Sample papers
                    language: de
                    home: https://example.org/
                    enabled: true
                    interval: PT30M
                    delay: PT5S
                    visibility: STAFF
                    channels:
                      - kind: FOLDER
                        url: pages
                      - kind: FEED
                        url: https://example.org/feed.xml
                """);

        assertThat(starters.problems()).isEmpty();
        assertThat(starters.drafts())
                .containsExactly(new SourceDraft(
                        "sample-papers",
                        "Sample papers",
                        "https://example.org/",
                        "de",
                        List.of(
                                new Channel(
                                        ChannelKind.FOLDER,
                                        seeds.resolve("pages").toString()),
                                new Channel(ChannelKind.FEED, "https://example.org/feed.xml")),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(5),
                        true,
                        Visibility.STAFF));
    }

    @Test
    void fillsInWhatIsLeftOutAndSwitchesNothingOnByItself() throws IOException {
        SourceDraft draft = starters("""
                sources:
                  - name: Paper
                    channels: [{kind: FEED, url: https://example.org/feed.xml}]
                """).drafts().get(0);

        assertThat(draft.slug()).isNull();
        assertThat(draft.enabled()).isFalse();
        assertThat(draft.interval()).isEqualTo(Duration.ofHours(1));
        assertThat(draft.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void takesWordsAsTheyStand() throws IOException {
        SourceDraft draft = starters("""
                sources:
                  - name: 2022
                    language: no
                    channels: [{kind: FEED, url: https://example.org/feed.xml}]
                """).drafts().get(0);

        assertThat(draft.name()).isEqualTo("2022");
        assertThat(draft.language()).isEqualTo("no");
    }

    @Test
    void keepsFoldersRelativeWhenTheSeedsAreGivenRelative() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(seeds);
        write("sources: [{name: a, channels: [{kind: FOLDER, url: ./pages}]}]");

        assertThat(StarterSources.in(relative).drafts().get(0).channels())
                .containsExactly(new Channel(
                        ChannelKind.FOLDER, relative.resolve("pages").toString()));
    }

    @Test
    void leavesOutAnUnusableSourceAndKeepsTheOthers() throws IOException {
        StarterSources starters = starters("""
                sources:
                  - {slug: one, name: One, channels: [{kind: FEED, url: 'ftp://example.org'}]}
                  - {slug: two, name: Two, channels: [{kind: CARRIER_PIGEON, url: x}]}
                  - {slug: three, name: Three, interval: often, channels: [{kind: FEED, url: 'https://example.org'}]}
                  - just words
                  - {slug: four, name: Four, channels: [{kind: FEED, url: 'https://example.org'}]}
                """);

        assertThat(starters.drafts()).extracting(SourceDraft::slug).containsExactly("four");
        assertThat(starters.problems())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("The starter source \"one\" was left out: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "sources: none",
                "sources: [",
                "sources: [!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]]",
                "a: &a [x, x]\nb: {a: 1, a: 2}",
                "\u0000"
            })
    void saysThatAFileIsUnusable(String content) throws IOException {
        StarterSources starters = starters(content);

        assertThat(starters.drafts()).isEmpty();
        assertThat(starters.problems()).hasSize(1);
    }

    @Test
    void saysThatTheFileDoesNotExist() {
        assertThat(StarterSources.in(seeds.resolve("none")).problems())
                .containsExactly("The file " + seeds.resolve("none/sources.yml") + " does not exist.");
    }

    private StarterSources starters(String content) throws IOException {
        write(content);
        return StarterSources.in(seeds);
    }

    private void write(String content) throws IOException {
        Files.writeString(seeds.resolve("sources.yml"), content);
    }
}
