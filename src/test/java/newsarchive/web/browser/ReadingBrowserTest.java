package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsarchive.archive.StoredForms;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.StatedTime;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading in a real browser: keys, marks, settings, times, right-to-left texts, paper. */
class ReadingBrowserTest extends ServedPages {

    private static final String HEADLINES = ".hit-title a";

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keysMoveOverAListAndOpenAnArticle() {
        Page page = open("/");
        page.keyboard().press("j");
        assertThat(page.locator(HEADLINES).first()).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator(HEADLINES).nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator(HEADLINES).first()).isFocused();
        String title = page.locator(HEADLINES).first().textContent();
        page.keyboard().press("o");
        assertThat(page.locator(".headline")).hasText(title);
    }

    @Test
    void twoKeysGoToAPlace() {
        Page page = open("/help");
        for (String[] place : new String[][] {{"s", "/sources"}, {"d", "/days"}, {"h", "/"}}) {
            page.keyboard().press("g");
            page.keyboard().press(place[0]);
            page.waitForURL(base() + place[1]);
        }
    }

    @Test
    void keysAreLettersWhileSomebodyTypes() {
        Page page = open("/");
        page.locator("#q").focus();
        page.keyboard().type("j?gs/");
        assertThat(page.locator("#q")).hasValue("j?gs/");
        assertThat(page.locator("#keys")).isHidden();
        page.locator("h2 a").first().focus();
        page.keyboard().press("Control+j");
        assertThat(page.locator("h2 a").first()).isFocused();
    }

    @Test
    void keysCanBeSwitchedOffAndOnAgain() {
        Page page = open("/");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        check(page);
        page.locator("[data-keys-switch]").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        page.reload();
        page.keyboard().press("/");
        page.keyboard().press("?");
        page.keyboard().press("j");
        assertThat(page.locator("#q")).not().isFocused();
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator(HEADLINES).first()).not().isFocused();
        page.click("[data-keys-open]");
        page.locator("[data-keys-switch]").check();
        page.locator("#keys button").click();
        page.keyboard().press("j");
        assertThat(page.locator(HEADLINES + ":focus")).hasCount(1);
    }

    @Test
    void matchesAreMarkedOnArrivalAndJumpedTo() {
        Page page = open("/?q=ferry+wonder&source=gazette");
        page.locator(HEADLINES).nth(1).click();
        assertThat(page.locator(".story mark").first()).hasText(Pattern.compile("ferry", Pattern.CASE_INSENSITIVE));
        int matches = page.locator(".story mark").count();
        page.keyboard().press("n");
        assertThat(page.locator(".story mark").first()).isFocused();
        page.keyboard().press("N");
        assertThat(page.locator(".story mark").nth(matches - 1)).isFocused();
        page.locator("[data-mark='1']").click();
        assertThat(page.locator(".mark-here")).hasCount(1);
        String title = page.locator(".headline").textContent();
        page.keyboard().press("j");
        assertThat(page.locator(".headline")).not().hasText(title);
        page.keyboard().press("k");
        assertThat(page.locator(".headline")).hasText(title);
    }

    @Test
    void theResultIsWalkedWithoutJavaScript() {
        Page page = page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/?q=ferry&source=gazette&sort=oldest");
        List<String> titles = page.locator(HEADLINES).allTextContents();
        page.locator(HEADLINES).first().click();
        assertThat(page.locator(".story mark").first()).isVisible();
        assertThat(page.locator("[data-settings]")).isHidden();
        page.click("text=Next ›");
        assertThat(page.locator(".headline")).hasText(titles.get(1));
        page.click("text=All for “ferry”");
        assertThat(page.locator(HEADLINES).first()).hasText(titles.get(0));
    }

    @Test
    void theSizeAndWidthOfTheTextAreRemembered() {
        Page page = open(edited());
        double size = number(page, "parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)");
        double width = number(page, "document.querySelector('.text').clientWidth");
        page.click("[data-value=large]");
        page.click("[data-value=narrow]");
        page.reload();
        assertThat(page.locator("[data-value=large]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-value=small]")).hasAttribute("aria-pressed", "false");
        assertThat(number(page, "parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)"))
                .isGreaterThan(size);
        assertThat(number(page, "document.querySelector('.text').clientWidth")).isLessThan(width);
        page.locator(".setting button", new Page.LocatorOptions().setHasText("normal"))
                .first()
                .click();
        assertThat(number(page, "parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)"))
                .isEqualTo(size);
    }

    @Test
    void timesAreTheReadersAndSayOnHoverWhatThePageStates() {
        Page page = page(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo"));
        page.navigate(edited());
        assertThat(page.locator(".dateline time").first()).hasText("7 January 2022, 23:42 GMT+9");
        assertThat(page.locator(".dateline time").first()).hasAttribute("title", "7 January 2022, 15:42 (UTC+01:00)");
        page.navigate("/?source=harbour&from=2022-01-07&to=2022-01-07");
        assertThat(page.locator(".hit time").first()).hasText("23:42");
        Page east = page(new Browser.NewContextOptions().setTimezoneId("Pacific/Kiritimati"));
        east.navigate("/?source=harbour&from=2022-01-07&to=2022-01-07");
        assertThat(east.locator(".hit time").first()).hasText("8 January 2022, 04:42");
    }

    @Test
    void citationsAreCopied() {
        Page page = open(edited());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.click("#cite > summary");
        page.click("[data-copy=cite-text]");
        assertThat(page.locator("[data-copy=cite-text]")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .asString()
                .startsWith("Maren Tietjen, Ole Brandt: “Der Hafen bekommt eine zweite Brücke”. Hafenkurier");
    }

    @Test
    void anArabicArticleRunsFromRightToLeft() {
        Page page = open(arabic());
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.text p')).direction"))
                .isEqualTo("rtl");
        assertThat(page.locator(".story")).hasAttribute("lang", "ar");
        double left = number(
                page,
                "document.querySelector('.text blockquote').getBoundingClientRect().right"
                        + " - document.querySelector('.text blockquote p').getBoundingClientRect().right");
        assertThat(left).as("the rule of a quotation stands on the right").isGreaterThan(10);
        check(page);
        page.setViewportSize(320, 700);
        assertThat(number(page, "document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void onPaperThereIsTheArticleAndWhereItIsFrom() {
        Page page = page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(edited() + "?q=Hafen");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".text")).isVisible();
        assertThat(page.locator(".print-end")).containsText("archived on 7 Jan 2022, 23:00 UTC: " + base() + edited());
        assertThat(page.locator(".print-end")).isVisible();
        for (String gone : List.of(".frame-top", ".frame-end", ".margin", ".trail", ".story-end")) {
            assertThat(page.locator(gone)).isHidden();
        }
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.text')).color"))
                .isEqualTo("rgb(0, 0, 0)");
    }

    @Test
    void theOpenMarginBreaksNoRuleInEitherThemeAndFitsAPhone() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(new Browser.NewContextOptions().setColorScheme(scheme));
            page.navigate(edited() + "?q=Hafen&source=harbour");
            page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
            check(page);
            page.setViewportSize(320, 700);
            check(page);
            assertThat(number(page, "document.documentElement.scrollWidth")).isEqualTo(320);
            page.click("[data-value=largest]");
            assertThat(number(page, "document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    private String edited() {
        return "/articles/" + shelf.article(Library.EDITED);
    }

    /** One of many, made Arabic. */
    private String arabic() {
        long id = shelf.article("Fähre Nummer 39 fährt wieder pünktlich");
        String line = "قرر المجلس يوم الجمعة بناء جسر ثان (2022).";
        ArticleMetadata facts = new ArticleMetadata(
                "الميناء يحصل على جسر ثان",
                List.of(),
                StatedTime.parse("2022-01-14"),
                null,
                "ar",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of());
        jdbc.sql("UPDATE revisions SET title = :title, content = :content WHERE article_id = :id")
                .param("id", id)
                .param("title", facts.title())
                .param(
                        "content",
                        StoredForms.content(
                                facts,
                                line,
                                "<p>" + line + "</p><blockquote><p>يوم جيد للمدينة.</p></blockquote>",
                                List.of()))
                .update();
        return "/articles/" + id;
    }

    private Page open(String path) {
        Page page = page(new Browser.NewContextOptions());
        page.navigate(path);
        return page;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
