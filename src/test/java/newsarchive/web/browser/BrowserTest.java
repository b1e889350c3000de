package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages in a real browser: for everyone, with the keyboard, in both themes, on a phone. */
class BrowserTest extends ServedPages {

    private static final int PHONE = 390;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noPageBreaksARuleOfAccessibility() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(scheme == ColorScheme.LIGHT ? 1280 : PHONE, scheme);
            publicPages().forEach(path -> check(page, path));
            Pictures.signIn(page, PageTest.PASSWORD);
            adminPages().forEach(path -> check(page, path));
        }
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        Page page = page(PHONE, ColorScheme.LIGHT);
        Pictures.signIn(page, PageTest.PASSWORD);
        List<String> paths = new ArrayList<>(publicPages());
        paths.addAll(adminPages());
        assertThat(paths).allSatisfy(path -> {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(PHONE);
            assertThat(
                            page.evaluate(
                                    "new Set([...document.querySelectorAll('.two > *')].filter(e => e.offsetParent).map(e => e.offsetLeft)).size"))
                    .as("columns of " + path)
                    .isNotEqualTo(2);
        });
    }

    @Test
    void theSlashGoesToTheSearchBox() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/sources");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("Brücke/");
        assertThat(page.locator("#q")).hasValue("Brücke/");
        page.locator("#q").fill("Brücke");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark")).hasText("Brücke");
        assertThat(page.url()).endsWith("/?q=Br%C3%BCcke");
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#main");
    }

    @Test
    void theThemeIsRemembered() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/");
        Object light = paper(page);
        page.click("[data-theme-toggle]");
        Object dark = paper(page);
        assertThat(dark).isNotEqualTo(light);
        page.navigate("/sources");
        assertThat(paper(page)).isEqualTo(dark);
        page.click("[data-theme-toggle]");
        assertThat(paper(page)).isEqualTo(light);
    }

    @Test
    void refineNarrowsTheListAndTheAddressStaysShort() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/");
        page.selectOption("#source", "harbour");
        page.fill("#from", "2022-01-05");
        page.click(".refine button");
        assertThat(page.locator(".chip")).hasCount(2);
        assertThat(page.url()).endsWith("/?from=2022-01-05&source=harbour");
        page.locator(".chip").first().click();
        assertThat(page.locator(".chip")).hasCount(1);
    }

    @Test
    void aRunningJobIsFollowedToItsEnd() {
        long job = runningJob();
        Page page = page(1280, ColorScheme.LIGHT);
        Pictures.signIn(page, PageTest.PASSWORD);
        page.navigate("/admin/scrapes/" + job);
        assertThat(page.locator(".state")).hasText("running");
        finishLink(job, 0, "NEW", null);
        assertThat(page.locator("[data-job=done]")).hasText("1");
        assertThat(page.locator("[data-job=new]")).hasText("1");
        finishLink(job, 1, "FAILED", "The host cannot be reached.");
        jdbc.sql("UPDATE scrape_jobs SET state = 'DONE', finished_at = now() WHERE id = :id")
                .param("id", job)
                .update();
        assertThat(page.locator(".state")).hasText("done");
        assertThat(page.locator(".reason summary")).containsText("The host cannot be reached.");
    }

    @Test
    void deletingAsksInPlaceAndTakesNoForAnAnswer() {
        Page page = page(1280, ColorScheme.LIGHT);
        Pictures.signIn(page, PageTest.PASSWORD);
        page.navigate("/admin/sources/new/by-hand");
        page.fill("#name", "To be deleted");
        page.fill("#url-0", "https://deleted.example/feed.xml");
        page.click(".form button[type=submit]");
        assertThat(page.locator(".notice")).containsText("To be deleted is added.");
        var row = page.locator("#source-to-be-deleted");
        row.locator("summary").click();
        row.getByText("No", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row.locator("summary")).isFocused();
        row.locator("summary").click();
        row.getByText("Yes", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".notice")).containsText("deleted");
        assertThat(row).hasCount(0);
    }

    @Test
    void aListIsShownBeforeItIsTakenIn() {
        Page page = page(1280, ColorScheme.LIGHT);
        Pictures.signIn(page, PageTest.PASSWORD);
        page.click("text=Import a list");
        upload(page, "name,url\nListed Paper,https://listed-paper.example/rss\nNowhere,ftp://nowhere.example\n");
        assertThat(page.locator("main")).containsText("is not an address that begins with http");
        check(page);
        page.click("text=Add 1 source");
        assertThat(page.locator(".notice")).containsText("1 source is added; 0 there already, 1 refused.");
        assertThat(page.locator("#source-listed-paper")).isVisible();
        jdbc.sql("DELETE FROM sources WHERE slug = 'listed-paper'").update();
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBe() {
        Page page = page(1280, ColorScheme.LIGHT);
        Pictures.signIn(page, PageTest.PASSWORD);
        page.navigate("/admin/sources/import");
        upload(page, "url\n" + "x".repeat(5 * 1024 * 1024 + 1000));
        assertThat(page.locator("main")).containsText("The file is larger than 5 MB. Nothing was changed.");
        upload(page, "x".repeat(12 * 1024 * 1024));
        assertThat(page.locator("h1")).hasText("This file is too large");
    }

    private static void upload(Page page, String list) {
        page.setInputFiles(
                "#file",
                new com.microsoft.playwright.options.FilePayload(
                        "list.csv", "text/csv", list.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("main form button[type=submit] >> nth=0");
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        Page page = pageWithoutScripts(1280, ColorScheme.LIGHT);
        page.navigate("/");
        page.fill("#q", "Brücke");
        page.locator("#q").press("Enter");
        assertThat(page.locator("mark")).hasText("Brücke");
        page.click(".hit-title a");
        page.click("text=Revisions (2)");
        page.click("main button");
        assertThat(page.locator("ins").first()).isVisible();
        Pictures.signIn(page, PageTest.PASSWORD);
        assertThat(page.locator("h1")).hasText("Sources");
    }

    private List<String> publicPages() {
        String article = "/articles/" + shelf.article(Library.EDITED);
        return List.of(
                "/",
                "/?q=Brücke&source=harbour&language=de&from=2022-01-01",
                "/?q=zzzz&source=harbour",
                "/?from=notadate",
                "/articles/" + shelf.article(Library.GONE),
                "/articles/" + shelf.article(Library.HOSTILE),
                article,
                article + "?revision=1",
                article + "/revisions",
                article + "/diff",
                article + "/removed",
                "/sources",
                "/sources/harbour",
                "/sources?country=DE",
                "/sources?kind=NOTHING",
                "/days",
                "/days/2022-01-07",
                "/help",
                "/login?error",
                "/nothing-here");
    }

    private static List<String> adminPages() {
        return List.of(
                "/admin/sources",
                "/admin/sources/new",
                "/admin/sources/new?survey=" + Library.SURVEY,
                "/admin/sources/new/by-hand",
                "/admin/sources/harbour/edit",
                "/admin/sources/new/by-hand",
                "/admin/sources/import",
                "/admin/scrapes",
                "/admin/rescrape?what=SELECTION&from=2022-01-01",
                "/admin/rescrape?what=ARTICLE",
                "/admin/tokens");
    }

    private void check(Page page, String path) {
        page.navigate(path);
        check(page);
    }

    private static Object paper(Page page) {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private long runningJob() {
        long id = jdbc.sql("""
                        INSERT INTO scrape_jobs
                            (state, mode, dry_run, source_id, target, about, scheduled, planned, created_at, started_at)
                        SELECT 'RUNNING', 'FETCH', false, id, '{"test": true}', name, false, true, now(), now()
                        FROM sources
                        WHERE slug = 'harbour'
                        RETURNING id
                        """).query(Long.class).single();
        for (int position = 0; position < 2; position++) {
            jdbc.sql("INSERT INTO scrape_links (job_id, position, url) VALUES (:job, :position, :url)")
                    .param("job", id)
                    .param("position", position)
                    .param("url", "https://harbour.example/" + position)
                    .update();
        }
        return id;
    }

    private void finishLink(long job, int position, String outcome, String reason) {
        jdbc.sql("""
                        UPDATE scrape_links
                        SET outcome = :outcome, reason = :reason, done_at = :at
                        WHERE job_id = :job
                        AND position = :position
                        """)
                .param("outcome", outcome)
                .param("reason", reason)
                .param("at", java.sql.Timestamp.from(Instant.now()))
                .param("job", job)
                .param("position", position)
                .update();
    }
}
