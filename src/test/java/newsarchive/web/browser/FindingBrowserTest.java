package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import newsarchive.search.SavedSearches;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What helps to find, in a real browser: the panel beside the list, suggestions, saved searches. */
class FindingBrowserTest extends ServedPages {

    private static final int WIDE = 1280;

    @Autowired
    SavedSearches searches;

    @Test
    void nothingOfItBreaksARuleOfAccessibility() {
        searches.save("admin", "A search with a long name that goes on and on".repeat(3), "q=ferry&language=en");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(WIDE, scheme);
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
        Page page = page(320, ColorScheme.LIGHT);
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
        Page page = page(WIDE, ColorScheme.LIGHT);
        page.navigate("/?q=ferry");
        page.click(".facet-choice:has-text('The Tidewater Gazette')");
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page.locator(".list-total")).hasText("20 articles");
        page.click(".facet-choice[aria-current]");
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void aRangeIsDrawnAcrossTheBars() {
        Page page = page(WIDE, ColorScheme.LIGHT);
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
        Page page = page(WIDE, ColorScheme.LIGHT);
        page.navigate("/?source=gazette");
        page.locator(".spread-bars a").nth(2).click();
        assertThat(page.locator(".chip")).hasCount(3);
    }

    @Test
    void arrowKeysGoAlongTheBarsAndShiftTakesThemAlong() {
        Page page = page(WIDE, ColorScheme.LIGHT);
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
        Page page = page(WIDE, ColorScheme.LIGHT);
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
        Page page = page(WIDE, ColorScheme.LIGHT);
        page.navigate("/help");
        suggestions(page, "ferr");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=ferr$"));
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        Page page = pageWithoutScripts(WIDE, ColorScheme.LIGHT);
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
}
