package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ArticleControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @Test
    void showsTheCurrentText() {
        assertThat(mvc.get().uri(edited()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        Library.EDITED,
                        "55 Millionen",
                        "Maren Tietjen",
                        "Das Hafenbecken im Winter",
                        "Revisions (2)",
                        "Removed (6 blocks)")
                .doesNotContain("40 Millionen", "Re-scrape");
    }

    @Test
    void showsAnOlderRevisionAndSaysSo() {
        assertThat(mvc.get().uri(edited() + "?revision=1"))
                .hasStatusOk()
                .bodyText()
                .contains("40 Millionen", "You are reading revision 1 of 2")
                .doesNotContain("55 Millionen");
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(mvc.get().uri(edited()))
                .bodyText()
                .doesNotContain("<img", "src=\"http")
                .contains("href=\"https://harbour.example/p.jpg\"");
    }

    @Test
    void leadsToWhatWasRemovedFromTheRevisionThatIsShown() {
        assertThat(mvc.get().uri(edited())).bodyText().contains("href=\"" + edited() + "/removed\"");
        assertThat(mvc.get().uri(edited() + "?revision=1"))
                .bodyText()
                .contains("href=\"" + edited() + "/removed?revision=1\"");
    }

    @Test
    void saysWhenThePageIsGone() {
        assertThat(mvc.get().uri("/articles/" + shelf.article(Library.GONE)))
                .bodyText()
                .contains("gone from its site since 1 Mar 2022 (answer 410)", "gone since 1 Mar 2022");
    }

    @Test
    void offersTheAdminToScrapeAgain() {
        assertThat(mvc.get().uri(edited()).with(user("admin").roles("ADMIN")))
                .bodyText()
                .contains("value=\"FETCH\"", "value=\"REEXTRACT\"");
    }

    @Test
    void hidesWhatTheReaderMayNotSee() {
        String secret = "/articles/" + shelf.article(Library.SECRET);
        for (String path : new String[] {"", "/revisions", "/diff", "/removed", "/snapshot"}) {
            assertThat(mvc.get().uri(secret + path)).as(path).hasStatus(404);
            assertThat(mvc.get().uri(secret + path).with(user("admin").roles("ADMIN")))
                    .as(path)
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain(Library.SECRET);
        assertThat(mvc.get().uri("/sources/staff")).hasStatus(404);
        assertThat(mvc.get().uri("/days/2022-01-05")).bodyText().doesNotContain(Library.SECRET);
    }

    @Test
    void knowsNoOtherArticlesOrRevisions() {
        for (String path : new String[] {
            "/articles/999999",
            "/articles/x",
            "/articles/-1",
            "/articles/99999999999999999999",
            edited() + "?revision=3",
            edited() + "?revision=x",
            edited() + "?revision=0",
            edited() + "/diff?from=1&to=9",
            edited() + "/diff?from=a"
        }) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(404);
        }
    }

    @Test
    void handsOutTheSnapshotAsAFileThatNoBrowserRuns() {
        assertThat(mvc.get().uri(edited() + "/snapshot"))
                .hasStatusOk()
                .hasContentType("application/octet-stream")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"article-" + shelf.article(Library.EDITED) + "-snapshot-2.html\"");
        assertThat(mvc.get().uri(edited() + "/snapshot?revision=1")).bodyText().contains("<script>alert(1)</script>");
    }

    @Test
    void listsTheRevisions() {
        assertThat(mvc.get().uri(edited() + "/revisions"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Revision 2",
                        "Revision 1",
                        "first capture",
                        "the publisher changed the page",
                        "7 Jan 2022, 23:00 UTC");
    }

    @Test
    void comparesTwoRevisionsWordByWord() {
        assertThat(mvc.get().uri(edited() + "/diff?from=1&to=2"))
                .hasStatusOk()
                .bodyText()
                .contains("Sie soll <del>40</del> <ins>55</ins> Millionen", "<del>drei</del> <ins>fünf</ins>");
        assertThat(mvc.get().uri(edited() + "/diff?from=2&to=2")).bodyText().contains("Not a word differs.");
    }

    @Test
    void showsWhatWasRemovedInPageOrderWithTheReason() {
        assertThat(mvc.get().uri(edited() + "/removed"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Home News Sport", "Der Rat hat am Freitag", "Sign in to read on", "55 Millionen", "Share this")
                .contains("login prompt", "words.login", "tint-prompt", "related-article card");
    }

    @Test
    void showsTheBlocksOfOneReason() {
        assertThat(mvc.get().uri(edited() + "/removed?reason=LOGIN_PROMPT"))
                .bodyText()
                .contains("Sign in to read on", "Der Rat hat am Freitag")
                .doesNotContain("Home News Sport");
        assertThat(mvc.get().uri(edited() + "/removed?reason=NONSENSE"))
                .hasStatusOk()
                .bodyText()
                .contains("Home News Sport");
    }

    private String edited() {
        return "/articles/" + shelf.article(Library.EDITED);
    }
}
