package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import newsarchive.database.FreshDatabase;
import newsarchive.web.ChangedStory;
import newsarchive.web.ChangedStory.Told;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Comparisons, edits and what was removed, in a real browser. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "newsarchive.admin.password=" + PageTest.PASSWORD,
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none"
        })
@Import({FreshDatabase.class, Library.class, ChangedStory.class})
class RevisionsBrowserTest {

    private static Browsers browsers;

    @LocalServerPort
    int port;

    @Autowired
    Told told;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Test
    void nothingOfItBreaksARuleOfAccessibility() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(scheme == ColorScheme.LIGHT ? 1280 : 320, scheme, true);
            Pictures.signIn(page, PageTest.PASSWORD);
            for (String path : paths()) {
                page.navigate(path);
                Accessibility.complaints(page).forEach(line -> complaints.add(scheme + " " + line));
            }
        }
    }

    @Test
    void nothingScrollsSidewaysOnASmallPhone() {
        Page page = page(320, ColorScheme.LIGHT, true);
        Pictures.signIn(page, PageTest.PASSWORD);
        for (String path : paths()) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }

    @Test
    void arrowKeysWalkFromComparisonToComparison() {
        Page page = page(1280, ColorScheme.LIGHT, true);
        page.navigate(story("/diff?from=2&to=3&view=side"));
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(base() + story("/diff?from=1&to=2&view=side"));
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(base() + story("/diff?from=2&to=3&view=side"));
        page.locator("#from").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#from")).isFocused();
    }

    @Test
    void aMarkOnTheLineLeadsToItsComparison() {
        Page page = page(1280, ColorScheme.LIGHT, true);
        page.navigate(story("/revisions"));
        page.locator(".captures-hit").nth(2).click();
        assertThat(page).hasURL(base() + story("/diff?from=2&to=3"));
        assertThat(page.locator(".mark-chosen")).hasCount(2);
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        Page page = page(1280, ColorScheme.LIGHT, false);
        page.navigate("/sources");
        page.click("text=Newest edits of all sources");
        page.click("text=silent ones");
        page.selectOption("#source", "gazette");
        page.click("main button");
        assertThat(page).hasURL(base() + "/edits?silent=true&source=gazette");
        page.click(".hit-title a >> nth=0");
        page.click("text=side by side");
        assertThat(page.locator(".side-row del").first()).isVisible();
        page.selectOption("#from", "1");
        page.click("main button");
        assertThat(page).hasURL(base() + story("/diff?from=1&to=5&view=side"));
        page.navigate(story("/removed"));
        page.click(".gone-label a >> nth=0");
        assertThat(page.locator("#rule-tag-nav")).isInViewport();
    }

    private List<String> paths() {
        return List.of(
                story("/revisions"),
                story("/diff?from=1&to=2"),
                story("/diff?from=1&to=2&view=side"),
                story("/diff?from=2&to=3"),
                story("/diff?from=4&to=5&view=side"),
                story("/diff?from=5&to=5"),
                story("/removed"),
                story("/removed?reason=NAVIGATION"),
                story("/removed?rule=tag.nav#rule-tag-nav"),
                "/edits",
                "/edits?silent=true&source=gazette",
                "/edits?source=nobody");
    }

    private String story(String part) {
        return "/articles/" + told.article() + part;
    }

    private Page page(int width, ColorScheme scheme, boolean script) {
        BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base())
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 844));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
