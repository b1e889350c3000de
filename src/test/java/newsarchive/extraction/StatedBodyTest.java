package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/** Articles whose text the page does not show. */
class StatedBodyTest {

    private static final String TITLE = "Brackwater builds a lighthouse";

    private static final List<String> TEXT = List.of(
            "The harbour town of Brackwater will get a new lighthouse, the council decided on Monday.",
            "The tower is to be thirty metres high, said the mayor, who called it \"a present\" to the next century.",
            "Fishermen had asked for the light for months, and nobody in the hall disagreed with them at all.",
            "Work begins in April & should take two years, if the weather allows it and the money lasts so long.",
            "The old tower will be a museum where the town keeps its nets, its bells and its stories of storms.",
            "Visitors from the islands are invited to the feast that the town will give when the light is lit.");

    private static final String BODY = String.join("\n", TEXT);

    private final ArticleExtractor extractor = new ArticleExtractor();

    private Extraction extract(String head, String body) {
        String page = "<html><head><title>" + TITLE + " | The Bell</title>" + head + "</head><body>"
                + "<nav><a href=/>Home</a><a href=/sport>Sport</a></nav>" + body + "</body></html>";
        return extractor.extract(new Page(page.getBytes(StandardCharsets.UTF_8), PageForm.HTML, null, null));
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("/", "\\/")
                + '"';
    }

    private static String html() {
        return TEXT.stream().map(line -> "<p>" + Entities.escape(line) + "</p>").collect(Collectors.joining());
    }

    private void assertFound(String rule, Extraction extraction) {
        assertThat(extraction.body()).isEqualTo(BODY);
        assertThat(extraction.metadata().provenance()).containsEntry("body", rule);
        assertThat(extraction.html()).contains("<p>" + TEXT.get(0) + "</p>").doesNotContain("<script");
    }

    @Test
    void findsTextInLinkedData() {
        String script = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":" + quoted(BODY)
                + "}</script>";
        assertFound("json-ld.body", extract(script, "<div id=app>Loading</div>"));
    }

    @Test
    void findsHtmlBesideThePagesTitle() {
        String script =
                "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"article\":{\"id\":7,"
                        + "\"headline\":" + quoted(TITLE) + ",\"rows\":[1,2.5,null,true],\"copy\":" + quoted(html())
                        + "}}}}</script>";
        assertFound("state.body", extract(script, "<div id=__next></div>"));
    }

    @Test
    void findsParagraphsInAnAssignment() {
        String elements = TEXT.stream()
                .map(line -> "{\"type\":\"text\",\"_id\":\"A1\",\"content\":" + quoted(Entities.escape(line)) + "}")
                .collect(Collectors.joining(
                        ",{\"type\":\"image\",\"caption\":\"A tower, seen from the sea at night\"},"));
        String script = "<script>window.Fusion=window.Fusion||{};Fusion.globalContent={\"headlines\":{\"basic\":"
                + quoted(TITLE) + "},\"content_elements\":[" + elements
                + "]};Fusion.run(function(){return 'it\\'s'})</script>";
        assertFound("state.body", extract(script, "<div id=fusion-app></div>"));
    }

    @Test
    void joinsTheSpansOfAParagraph() {
        String nodes = TEXT.stream()
                .map(line -> "{\"type\":\"paragraph\",\"children\":[{\"text\":" + quoted(line.substring(0, 9)) + "},"
                        + "{\"type\":\"link\",\"url\":\"/x\",\"children\":[{\"text\":" + quoted(line.substring(9, 21))
                        + "}]},"
                        + "{\"text\":" + quoted(line.substring(21)) + ",\"bold\":true}]}")
                .collect(Collectors.joining(","));
        String script = "<script>window.__APOLLO_STATE__ = {\"Article:1\":{\"title\":" + quoted(TITLE)
                + ",\"body\":{\"nodes\":[" + nodes + "]}}};</script>";
        assertFound("state.body", extract(script, "<div id=root></div>"));
    }

    @Test
    void readsAScriptInAString() {
        String state = "{\"story\":{\"title\":" + quoted(TITLE) + ",\"body\":" + quoted(html()) + "}}";
        assertFound("state.body", extract("<script>var s = JSON.parse(" + quoted(state) + ");</script>", ""));
        String encoded = URLEncoder.encode(state, StandardCharsets.UTF_8).replace("+", "%20");
        assertFound("state.body", extract("<script>window.__STATE__=\"" + encoded + "\"</script>", ""));
        assertFound(
                "state.body",
                extract("", "<div id=app data-page=\"" + Entities.escape(state).replace("\"", "&quot;") + "\"></div>"));
    }

    @Test
    void followsReferencesInAFlatArray() {
        String places =
                IntStream.range(6, 6 + TEXT.size()).mapToObj(String::valueOf).collect(Collectors.joining(","));
        String texts = TEXT.stream().map(StatedBodyTest::quoted).collect(Collectors.joining(","));
        String script =
                "<script type=application/json id=__NUXT_DATA__>[[\"Reactive\",1],{\"data\":2},{\"article\":3},{\"title\":4,\"paragraphs\":5},"
                        + quoted(TITLE) + ",[" + places + "]," + texts + ",{\"other\":0}]</script>";
        assertFound("state.body", extract(script, "<div id=__nuxt></div>"));
    }

    @Test
    void choosesTheArticleWithThePagesTitle() {
        String other =
                quoted("<p>Another article about other things, which is longer than all the rest.</p>".repeat(40));
        String script = "<script>window.__STATE__={\"items\":[{\"title\":\"Fish prices fall again\",\"body\":" + other
                + "}," + "{\"title\":" + quoted(TITLE) + ",\"body\":" + quoted(html()) + "}]}</script>";
        assertFound("state.body", extract(script, ""));
    }

    @Test
    void findsTextForReadersWithoutScripts() {
        assertFound("noscript.body", extract("", "<div id=app></div><noscript>" + html() + "</noscript>"));
        assertFound("template.body", extract("", "<x-app></x-app><template>" + html() + "</template>"));
    }

    @Test
    void readsAShadowTreeAsBrowsersDo() {
        Extraction shadow = extract(
                "", "<x-story><template shadowrootmode=open><article>" + html() + "</article></template></x-story>");
        assertThat(shadow.body()).isEqualTo(BODY);
        assertThat(shadow.metadata().provenance()).doesNotContainKey("body");
    }

    @Test
    void completesATeaser() {
        String script = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":"
                + quoted(BODY.repeat(2)) + "}</script>";
        Extraction teaser = extract(script, "<article><p>" + TEXT.get(0) + "</p><p>" + TEXT.get(1) + "</p></article>");
        assertThat(teaser.body()).contains(TEXT.get(5));
    }

    @Test
    void leavesAPageThatShowsItsTextAlone() {
        String longer = quoted((BODY + "\nMore of it. ").repeat(9));
        String script =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":" + longer + "}</script>";
        Extraction page = extract(
                script,
                "<article>" + html() + html().replace("the", "this") + html().replace("to", "too") + "</article>");
        assertThat(page.metadata().provenance()).doesNotContainKey("body");
        assertThat(page.body()).doesNotContain("More of it");
    }

    @Test
    void takesNoOtherTextForTheArticle() {
        String consent = quoted(
                "<p>We and our partners use cookies to store and read information on your device.</p>".repeat(30));
        String script = "<script>window.cmp={\"texts\":{\"title\":\"Your privacy\",\"intro\":" + consent
                + "},\"messages\":[" + consent + "," + consent + "]}</script>";
        assertThat(extract(script, "<h1>" + TITLE + "</h1><video src=x></video>")
                        .isArticle())
                .isFalse();
    }

    @Test
    void survivesBrokenAndHostileScripts() {
        for (String script : List.of(
                "{\"x\":\"" + "unfinished ".repeat(200),
                "[".repeat(200_000),
                "{\"a\":".repeat(200_000),
                "}])".repeat(200_000),
                "\"\\u12".repeat(100_000),
                "{\"body\":" + quoted("[\"").repeat(9) + "}".repeat(600),
                "[{\"a\":0}," + "[0,0,0,0,1,1,1,1,2,2,2,2],".repeat(20_000) + "{}]")) {
            assertThat(extract("<script>window.x = " + script + "</script>", "").isArticle())
                    .isFalse();
        }
    }
}
