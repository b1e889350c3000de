package newsarchive.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsarchive.access.Visibility;
import newsarchive.archive.Archive;
import newsarchive.archive.NewRevision;
import newsarchive.archive.NewSnapshot;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.Snapshot;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
import newsarchive.discovery.Sources;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.PageForm;
import newsarchive.extraction.RelatedLink;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.StatedTime;
import newsarchive.extraction.TextBlock;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small archive for the tests of pages: three newspapers, an article that was edited, one that is gone, one that attacks. */
@TestConfiguration(proxyBeanMethods = false)
public class Library {

    /** The headline of an article whose every field tries to break out of the page. */
    public static final String HOSTILE = "<script>alert('title')</script><b>&amp;\"' onload=x";

    public static final String EDITED = "Der Hafen bekommt eine zweite Brücke";
    public static final String GONE = "Council drops plan for the night market";
    public static final String SECRET = "Only for the staff";

    /** What only admins may see of a source. */
    public static final String SECRET_HEADER = "s3cret-edition";

    /** A survey of a site that has ended. */
    public static final UUID SURVEY = UUID.fromString("5f0c7a52-0d5e-4b5f-9c1e-3f2f6d1c8a77");

    /** The numbers of the articles by their headline. */
    public record Shelf(Map<String, Long> articles) {

        public long article(String title) {
            return articles.get(title);
        }
    }

    @Bean
    Shelf shelf(Archive archive, Sources sources) {
        return new Filling(archive, sources).fill();
    }

    @Bean
    CommandLineRunner survey(JdbcClient jdbc) {
        return arguments -> jdbc.sql("""
                        INSERT INTO surveys (id, address, state, survey, chosen, previews, created_at)
                        VALUES (:id, 'hafen.example', 'DONE', :survey::jsonb, ARRAY['https://hafen.example/feed.xml'],
                                :previews::jsonb, now())
                        """)
                .param("id", SURVEY)
                .param("survey", """
                        {"home":"https://hafen.example/","name":"Hafenkurier","language":"de","asked":9,"channels":[
                        {"kind":"FEED","url":"https://hafen.example/feed.xml","title":"Alles","links":12,"useful":true,"latest":[
                         {"url":"https://hafen.example/1","title":"<script>alert(1)</script>","publishedAt":"2022-01-07T15:00:00Z"},
                         {"url":"https://hafen.example/2","title":"Fischer zählen ihre Verluste"}]},
                        {"kind":"SITEMAP","url":"https://hafen.example/news.xml","links":3,"useful":false,"latest":[
                         {"url":"https://hafen.example/1"}]},
                        {"kind":"FEED","url":"https://hafen.example/gone.xml","links":0,"useful":false,"latest":[],
                         "problem":"The feed answered 404 (not found)."}]}
                        """)
                .param("previews", """
                        [{"url":"https://hafen.example/1","title":"<script>alert(1)</script>","authors":["Ada Quill"],
                         "published":{"date":"2022-01-07","time":"15:00:00","offset":"+01:00"},"language":"de",
                         "beginning":["Der Hafen ist zum ersten Mal seit vierzig Jahren zugefroren."],"words":120,
                         "removed":[{"reason":"LOGIN_PROMPT","text":"Anmelden"}],"removedBlocks":7},
                         {"url":"https://hafen.example/2","problem":"The page is empty.","authors":[],"beginning":[],"words":0,
                         "removed":[],"removedBlocks":0}]
                        """)
                .update();
    }

    @Bean
    CommandLineRunner troubles(Sources sources, Shelf shelf) {
        return arguments -> sources.find("north", Visibility.STAFF)
                .ifPresent(source -> sources.checked(
                        source.id(),
                        Instant.now().minusSeconds(400),
                        "The host news.north.example cannot be reached."));
    }

    private static final class Filling {

        private static final Map<String, SourceFacts> FACTS = Map.of(
                "harbour",
                new SourceFacts(
                        "DE", Medium.NEWSPAPER, List.of("Ports", "North Sea"), List.of("m.hafenkurier.example")),
                "gazette",
                new SourceFacts("GB", Medium.NEWSPAPER, List.of("Ports"), List.of()),
                "north",
                new SourceFacts(null, Medium.BLOG, List.of("<b>bold</b>"), List.of()));

        private final Archive archive;
        private final Sources sources;
        private final Map<String, Long> articles = new java.util.HashMap<>();

        Filling(Archive archive, Sources sources) {
            this.archive = archive;
            this.sources = sources;
        }

        Shelf fill() {
            Source harbour = source("harbour", "Hafenkurier", "de", Visibility.PUBLIC);
            Source gazette = source("gazette", "The Tidewater Gazette", "en", Visibility.PUBLIC);
            Source north = source("north", "Северный листок", "ru", Visibility.PUBLIC);
            Source staff = source("staff", "Staff papers", "en", Visibility.STAFF);
            Source hostile = source("hostile", "<img src=x onerror=alert(1)>", "en", Visibility.PUBLIC);
            edited(harbour);
            gone(gazette);
            put(
                    north,
                    page("Лёд на реке вскрылся раньше срока", "ru", 2022, 2, 3)
                            .text(
                                    "Лёд на реке вскрылся на две недели раньше обычного, сообщили на метеостанции.",
                                    "Рыбаков просят не выходить на берег до конца недели."));
            put(staff, page(SECRET, "en", 2022, 1, 5).text("Nobody else reads this."));
            hostile(hostile);
            many(gazette, harbour);
            return new Shelf(Map.copyOf(articles));
        }

        private void edited(Source harbour) {
            Page first = page(EDITED, "de", 2022, 1, 7)
                    .text(
                            "Der Rat hat am Freitag den Bau einer zweiten Brücke über das Hafenbecken beschlossen.",
                            "Sie soll 40 Millionen Mark kosten und in drei Jahren fertig sein.",
                            "Kritik kam von den Fischern, die um ihre Liegeplätze fürchten.");
            first.lead = "Nach langem Streit ist die Entscheidung gefallen.";
            first.section = "Stadt";
            first.authors = List.of("Maren Tietjen", "Ole Brandt");
            first.topics = List.of("Hafen", "Verkehr");
            first.image =
                    new LeadImage("https://harbour.example/p.jpg", "Das Hafenbecken im Winter", "Hafenbild / R. Kuhn");
            first.related = List.of(
                    new RelatedLink("Fischer klagen gegen den Neubau", "https://harbour.example/klage"),
                    new RelatedLink("Böser Verweis", "javascript:alert(1)"));
            put(harbour, first);
            Page second = first.again(Duration.ofHours(5));
            second.blocks = List.of(
                    "Der Rat hat am Freitag den Bau einer zweiten Brücke über das Hafenbecken beschlossen.",
                    "Sie soll 55 Millionen Mark kosten und in fünf Jahren fertig sein.",
                    "Der Bürgermeister sprach von einem guten Tag für die Stadt.");
            put(harbour, second);
        }

        private void gone(Source gazette) {
            Page page = page(GONE, "en", 2021, 12, 14)
                    .text(
                            "The council has dropped its plan for a night market on the quay.",
                            "Neighbours had complained about noise; traders are disappointed.");
            put(gazette, page);
            archive.gone(page.key(), 410, Instant.parse("2022-03-01T09:00:00Z"));
        }

        private void hostile(Source hostile) {
            Page page =
                    page(HOSTILE, "en", 2022, 1, 20).text("<script>alert('text')</script> plain words {{7*7}} ${7*7}");
            page.lead = "\"><svg onload=alert('lead')>";
            page.section = "<i>section</i>";
            page.authors = List.of("<script>alert('author')</script>");
            page.topics = List.of("<u>topic</u>");
            page.image = new LeadImage("javascript:alert('image')", "<b>caption</b>", "<b>credit</b>");
            page.removed = List.of(new RemovedBlock(
                    9, "<script>alert('removed')</script>", RemovalReason.LOGIN_PROMPT, "<b>rule</b>"));
            put(hostile, page);
        }

        private void many(Source gazette, Source harbour) {
            for (int i = 1; i <= 40; i++) {
                LocalDate day = LocalDate.of(2021, 11, 2).plusDays(i * 2L);
                Page page = page(
                                i % 2 == 0
                                        ? "Ferry number " + i + " leaves on time again"
                                        : "Fähre Nummer " + i + " fährt wieder pünktlich",
                                i % 2 == 0 ? "en" : "de",
                                day.getYear(),
                                day.getMonthValue(),
                                day.getDayOfMonth())
                        .text(
                                "The ferry across the sound left on time for the " + i + "th day in a row.",
                                "Passengers on the pier spoke of a small wonder, the captain of a new engine.");
                page.lead = "A small wonder on the pier, and a captain who does not want to talk about it.";
                page.section = i % 2 == 0 ? "Local" : "Stadt";
                put(i % 2 == 0 ? gazette : harbour, page);
            }
        }

        private Source source(String slug, String name, String language, Visibility visibility) {
            SourceChange change = sources.add(new SourceDraft(
                    slug,
                    name,
                    "https://" + slug + ".example/",
                    language,
                    FACTS.getOrDefault(slug, SourceFacts.NONE),
                    List.of(new Channel(ChannelKind.FEED, "https://" + slug + ".example/feed.xml")),
                    Duration.ofHours(1),
                    null,
                    slug.equals("harbour")
                            ? new SourceRequests(null, Map.of("X-Edition", SECRET_HEADER), null, null)
                            : SourceRequests.PLAIN,
                    !slug.equals("staff"),
                    visibility));
            if (change instanceof SourceChange.Saved saved) {
                return saved.source();
            }
            throw new IllegalStateException(change.toString());
        }

        private Page page(String title, String language, int year, int month, int day) {
            return new Page(title, language, LocalDate.of(year, month, day));
        }

        private void put(Source source, Page page) {
            WebUrl url = page.url();
            Snapshot snapshot = archive.keep(new NewSnapshot(
                    page.key(),
                    url.value(),
                    url.value(),
                    List.of(),
                    page.capturedAt,
                    200,
                    Map.of("content-type", "text/html"),
                    PageForm.HTML,
                    ("<html><script>alert(1)</script>" + page.title + page.capturedAt)
                            .getBytes(StandardCharsets.UTF_8)));
            long id = archive.revise(
                            new NewRevision(source.id(), snapshot, page.extraction(), RevisionCause.PUBLISHER, "1"))
                    .articleId();
            articles.put(page.title, id);
        }
    }

    /** A page to be shelved. */
    private static final class Page {

        private static int count;

        private final int number;
        private final String title;
        private final String language;
        private final LocalDate day;
        private Instant capturedAt;
        private List<String> blocks = List.of();
        private String lead;
        private String section;
        private List<String> authors = List.of();
        private List<String> topics = List.of();
        private LeadImage image;
        private List<RelatedLink> related = List.of();
        private List<RemovedBlock> removed = List.of(
                new RemovedBlock(0, "Home News Sport", RemovalReason.NAVIGATION, "tag.nav"),
                new RemovedBlock(2, "Sign in to read on", RemovalReason.LOGIN_PROMPT, "words.login"),
                new RemovedBlock(21, "Share this\nMail\nPrint", RemovalReason.SHARE_BAR, "words.share"),
                new RemovedBlock(22, "More about this", RemovalReason.RELATED_ARTICLE_CARD, "links.density"),
                new RemovedBlock(23, "And more", RemovalReason.RELATED_ARTICLE_CARD, "links.density"),
                new RemovedBlock(24, "© The paper", RemovalReason.FOOTER, "tag.footer"));

        Page(String title, String language, LocalDate day) {
            this(++count, title, language, day);
        }

        private Page(int number, String title, String language, LocalDate day) {
            this.number = number;
            this.title = title;
            this.language = language;
            this.day = day;
            this.capturedAt = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
        }

        Page text(String... lines) {
            blocks = List.of(lines);
            return this;
        }

        Page again(Duration later) {
            Page page = new Page(number, title, language, day);
            page.capturedAt = capturedAt.plus(later);
            page.blocks = blocks;
            page.lead = lead;
            page.section = section;
            page.authors = authors;
            page.topics = topics;
            page.image = image;
            page.related = related;
            return page;
        }

        WebUrl url() {
            return new WebUrl("https://papers.example/" + number);
        }

        PageKey key() {
            return PageKey.of(url());
        }

        Extraction extraction() {
            List<TextBlock> kept = new ArrayList<>();
            StringBuilder html = new StringBuilder();
            for (String block : blocks) {
                kept.add(new TextBlock(kept.size() * 3 + 1, TextBlock.Kind.PARAGRAPH, block));
                html.append("<p>").append(block.replace("<", "&lt;")).append("</p>");
            }
            StatedTime published = new StatedTime(day, LocalTime.of(15, 42), ZoneOffset.ofHours(1));
            ArticleMetadata metadata = new ArticleMetadata(
                    title, authors, published, null, language, null, section, topics, lead, image, related, null,
                    Map.of());
            return new Extraction(metadata, kept, html.toString(), removed, null);
        }
    }
}
