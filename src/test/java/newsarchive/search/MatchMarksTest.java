package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsarchive.archive.Revision;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.search.SearchHit.SnippetPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, MatchMarks.class, Lexemes.class, Stems.class, Lexicon.class})
class MatchMarksTest {

    @Autowired
    MatchMarks marks;

    @Autowired
    SampleArchive archive;

    @Autowired
    Lexicon lexicon;

    @Test
    void marksEveryFormOfAWordInHeadlineLeadAndText() {
        MarkedText marked = marks.of(
                german(
                        "Truppen am Hafen",
                        "Die Truppe zieht ab.",
                        "<p>Von den <em>Truppen</em> blieb <b>keine Truppe</b>.</p>"),
                "Truppe");

        assertThat(text(marked.title())).isEqualTo("[Truppen] am Hafen");
        assertThat(text(marked.lead())).isEqualTo("Die [Truppe] zieht ab.");
        assertThat(marked.html())
                .isEqualTo("<p>Von den <em><mark>Truppen</mark></em> blieb <b>keine <mark>Truppe</mark></b>.</p>");
        assertThat(marked.matches()).isEqualTo(4);
    }

    @Test
    void marksTheCompoundsByWhichAnArticleIsFound() {
        archive.add(new Sample("Abzug", "Die Truppe und die Friedenstruppen wollen Frieden.").language("de"));
        lexicon.learn();

        assertThat(marks.of(german("Abzug", null, "<p>Die Friedenstruppen ziehen ab.</p>"), "Truppe")
                        .html())
                .isEqualTo("<p>Die <mark>Friedenstruppen</mark> ziehen ab.</p>");
    }

    @Test
    void marksAWordBesideTypographicSigns() {
        assertThat(marks.of(german("Sturm", null, "<p>Der Sturm „Annika“–Orkan und l’eau.</p>"), "annika")
                        .html())
                .isEqualTo("<p>Der Sturm „<mark>Annika</mark>“–Orkan und l’eau.</p>");
        assertThat(html("<p>“Second bridge”, a bridge second to none.</p>", "\"second bridge\""))
                .isEqualTo("<p>“<mark>Second bridge</mark>”, a bridge second to none.</p>");
    }

    @Test
    void marksAWordThatIsPartlyALink() {
        assertThat(html("<p>The har<a href=\"https://a.example/harbour\">bour</a> froze.</p>", "harbour"))
                .isEqualTo(
                        "<p>The <mark>har</mark><a href=\"https://a.example/harbour\"><mark>bour</mark></a> froze.</p>");
    }

    @Test
    void marksNoTagNoAddressAndNoPartOfAnEntity() {
        assertThat(html(
                        "<p>R&amp;D 1 &lt; b amp <a href=\"https://a.example/amp?p=1&amp;amp=2\">amp &quot;b&quot;</a></p>",
                        "amp b p"))
                .isEqualTo(
                        "<p>R&amp;D 1 &lt; <mark>b</mark> <mark>amp</mark> "
                                + "<a href=\"https://a.example/amp?p=1&amp;amp=2\"><mark>amp</mark> &quot;<mark>b</mark>&quot;</a></p>");
    }

    @Test
    void keepsWordsOfTwoBlocksApart() {
        assertThat(html("<ul><li>sea</li><li>port</li></ul><p>seaport</p>", "seaport"))
                .isEqualTo("<ul><li>sea</li><li>port</li></ul><p><mark>seaport</mark></p>");
    }

    @Test
    void leavesHyphensAddressesAndSignsAsTheyAre() {
        String html =
                "<p>Rhine-Main-Area http://a.example/x-y.html a@b.example 1,200.5 \"quoted\" 😀 e\u0301 <br>x</p>";

        assertThat(html(html, "quoted")).isEqualTo(html.replace("quoted", "<mark>quoted</mark>"));
    }

    @Test
    void marksNothingForWhatIsNoWord() {
        Revision revision = german("Truppen", null, "<p>Truppen und mehr.</p>");

        for (String query : List.of("", "und", "lang:de", "-Truppen", "\"", "(((", "zzz", "\0")) {
            assertThat(marks.of(revision, query)).as(query).isEqualTo(MarkedText.unmarked(revision));
        }
    }

    private String html(String html, String query) {
        return marks.of(revision("en", "A title", null, html), query).html();
    }

    private static String text(List<SnippetPart> parts) {
        return parts.stream()
                .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    private static Revision german(String title, @Nullable String lead, String html) {
        return revision("de", title, lead, html);
    }

    private static Revision revision(String language, String title, @Nullable String lead, String html) {
        ArticleMetadata metadata = new ArticleMetadata(
                title, List.of(), null, null, language, null, null, List.of(), lead, null, List.of(), null, Map.of());
        return new Revision(
                1,
                1,
                1,
                1,
                Instant.EPOCH,
                RevisionCause.PUBLISHER,
                title,
                lead,
                metadata,
                "",
                List.of(),
                html,
                "",
                "1",
                0,
                0);
    }
}
