package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsarchive.database.FreshDatabase;
import newsarchive.search.SavedSearches;
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

/** What helps to find, in a real browser: the panel beside the list, suggestions, saved searches. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "newsarchive.admin.password=" + PageTest.PASSWORD,
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none"
        })
@Import({FreshDatabase.class, Library.class})
class FindingBrowserTest {

    private static final int WIDE = 1280;

    private static Browsers browsers;

    @LocalServerPort
    int port;

    @Autowired
    SavedSearches searches;

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
        searches.save("admin", "A search with a long name that goes on and on".repeat(3), "q=ferry&language=en");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(WIDE, scheme, true);
            Pictures.signIn(page, PageTest.PASSWORD);
            page.navigate("/?q=ferry&source=gazette");
            assertThat(page.locator(".facet-choice").first()).isVisible();
            page.click("text=Save search");
            check(page);
            page.navigate("/");
            suggestions(page, "au");
            page.keyboard().press("ArrowDown");
            check(page);
            for (String path :
                    List.of("/saved", "/refine?q=ferry&language=en", "/refine?q=zzzz", "/?q=zz&source=north")) {
                page.navigate(path);
                check(page);
            }
        }
    }

    @Test
    void nothingScrollsSidewaysOnASmallPhone() {
        Page page = page(320, ColorScheme.LIGHT, true);
        Pictures.signIn(page, PageTest.PASSWORD);
        for (String path :
                List.of("/?q=ferry&source=gazette", "/saved", "/refine?source=hostile", "/?q=zz&source=north")) {
            page.navigate(path);
            page.locator("details summary").all().stream()
                    .filter(Locator::isVisible)
                    .forEach(Locator::click);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }

    @Test
    void aFacetNarrowsTheListAndIsTakenBack() {
        Page page = page(WIDE, ColorScheme.LIGHT, true);
        page.navigate("/?q=ferry");
        page.click(".facet-choice:has-text('The Tidewater Gazette')");
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page.locator(".list-total")).hasText("20 articles");
        page.click(".facet-choice[aria-current]");
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void aRangeIsDrawnAcrossTheBars() {
        Page page = page(WIDE, ColorScheme.LIGHT, true);
        page.navigate("/?source=gazette");
        Locator bars = page.locator(".spread-bars a");
        assertThat(bars.first()).isVisible();
        String from = bars.nth(1).getAttribute("data-from");
        String to = bars.nth(3).getAttribute("data-to");
        BoundingBox first = bars.nth(1).locator(".spread-hit").boundingBox();
        BoundingBox last = bars.nth(3).locator(".spread-hit").boundingBox();
        page.mouse().move(last.x + last.width / 2, last.y + last.height / 2);
        page.mouse().down();
        page.mouse().move(first.x + first.width / 2, first.y + first.height / 2);
        assertThat(page.locator("#from")).hasValue(from);
        assertThat(page.locator("#to")).hasValue(to);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile(".*source=gazette&from=" + from + "&to=" + to + "$"));
    }

    @Test
    void aBarIsALink() {
        Page page = page(WIDE, ColorScheme.LIGHT, true);
        page.navigate("/?source=gazette");
        page.locator(".spread-bars a").nth(2).click();
        assertThat(page.locator(".chip")).hasCount(3);
    }

    @Test
    void arrowKeysGoAlongTheBarsAndShiftTakesThemAlong() {
        Page page = page(WIDE, ColorScheme.LIGHT, true);
        page.navigate("/?source=gazette");
        Locator bars = page.locator(".spread-bars a");
        assertThat(page.locator(".spread-bars a[tabindex='0']")).hasCount(1);
        bars.last().focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowLeft");
        int count = bars.count();
        assertThat(bars.nth(count - 4)).isFocused();
        String from = bars.nth(count - 4).getAttribute("data-from");
        String to = bars.nth(count - 2).getAttribute("data-to");
        assertThat(page.locator("#from")).hasValue(from);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*from=" + from + "&to=" + to + "$"));
    }

    @Test
    void suggestionsAreChosenByKeysAndByPointer() {
        Page page = page(WIDE, ColorScheme.LIGHT, true);
        page.navigate("/help");
        suggestions(page, "aut");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
        page.keyboard().press("Enter");
        assertThat(page.locator("#q")).hasValue("author:");
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=listbox]")).isHidden();
        assertThat(page.locator("#q")).hasValue("author:");
        suggestions(page, "author:tie");
        assertThat(page.locator("[role=option]").first()).containsText("Maren Tietjen");
        page.click("[role=option] >> nth=0");
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=author.*Maren.*"));
        assertThat(page.locator(".hit")).hasCount(1);
    }

    @Test
    void enterSearchesForWhatWasTypedUnlessASuggestionIsChosen() {
        Page page = page(WIDE, ColorScheme.LIGHT, true);
        page.navigate("/help");
        suggestions(page, "ferr");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=ferr$"));
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        Page page = page(WIDE, ColorScheme.LIGHT, false);
        Pictures.signIn(page, PageTest.PASSWORD);
        page.navigate("/?q=ferry");
        page.locator(".refine summary").dispatchEvent("click");
        page.click("text=Dates and counts of this list");
        page.click(".facet-choice:has-text('English')");
        assertThat(page.locator(".chip")).hasCount(1);
        page.click("text=Save search");
        page.fill("#save-name", "Without scripts");
        page.click(".save-form button");
        Locator row = page.locator(".saved-row", new Page.LocatorOptions().setHasText("Without scripts"));
        assertThat(row).hasCount(1);
        row.locator("summary").last().click();
        row.locator(".danger").click();
        assertThat(row).hasCount(0);
    }

    private static void suggestions(Page page, String typed) {
        page.fill("#q", "");
        page.locator("#q").pressSequentially(typed);
        assertThat(page.locator("[role=option]").first()).isVisible();
    }

    private void check(Page page) {
        complaints.addAll(Accessibility.complaints(page));
    }

    private Page page(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts)
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
}
