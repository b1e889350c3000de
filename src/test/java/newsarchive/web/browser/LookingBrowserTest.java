package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import newsarchive.web.UnreadTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A search that finds nothing at first, in a real browser: each page has the time for one day of articles. */
@TestPropertySource(properties = "newsarchive.search.time-for-texts=0ms")
class LookingBrowserTest extends ServedPages {

    private static final String LATE = "/?q=%2240th+day%22";
    private static final String NOWHERE = "/?q=%22day+40th%22&source=gazette&from=2022-01-25";
    private static final Pattern FURTHER = Pattern.compile("cursor=");

    /** Dozens of pages are asked for. */
    private static final double PATIENCE = 60_000;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void pretend() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        UnreadTexts.pretend(jdbc);
    }

    @AfterEach
    void hurry() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @Test
    void goesOnByItselfUntilSomethingIsFound() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/help");
        page.navigate(LATE);
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(page.locator(".looked-to")).hasText("Looked back to 21 January 2022");
        assertThat(page).hasURL(FURTHER);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/help$"));
    }

    @Test
    void goesOnByItselfToTheEnd() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(NOWHERE);
        assertThat(page.locator(".empty h2").first()).hasText("Nothing found for “\"day 40th\"”");
        assertThat(page.locator(".drops li")).hasCount(4);
    }

    @Test
    void isStoppedAndGoesOnWhereItEnded() {
        Page page = page(1280, ColorScheme.LIGHT);
        AtomicInteger asked = holdAfter(page, 5);
        page.navigate(LATE);
        page.waitForCondition(() -> asked.get() > 5);
        Locator stop = page.getByText("Stop");
        Locator on = page.getByText("Search on");
        assertThat(on).isHidden();
        stop.click();
        assertThat(stop).isHidden();
        assertThat(on).isFocused();
        assertThat(page.locator("[data-looking-said]")).not().containsText("3 February 2022");
        String further = on.getAttribute("href");
        page.unroute(FURTHER);
        page.waitForRequest(request -> request.url().endsWith(further), on::click);
        assertThat(page.locator(".hit")).hasCount(1);
    }

    @Test
    void isReadThroughByItsLinkWithoutJavaScript() {
        Page page = pageWithoutScripts(1280, ColorScheme.LIGHT);
        page.navigate(LATE);
        assertThat(page.getByText("Stop")).isHidden();
        int pages = 1;
        while (page.locator(".hit").count() == 0 && pages < 200) {
            page.getByText("Search on").click();
            pages++;
        }
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(pages).isBetween(3, 199);
    }

    @Test
    void nothingOfItBreaksARuleOfAccessibilityOrScrollsSideways() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(320, scheme);
            holdAfter(page, 0);
            page.navigate(LATE);
            assertThat(page.getByText("Stop")).isVisible();
            check(page);
            page.getByText("Stop").click();
            check(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            page.unroute(FURTHER);
            page.navigate(LATE);
            assertThat(page.locator(".hit")).hasCount(1);
            check(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    /** Answers so many times where the search goes on; the next answer never comes. Counts how often it was asked. */
    private static AtomicInteger holdAfter(Page page, int answers) {
        AtomicInteger asked = new AtomicInteger();
        page.route(FURTHER, (Route route) -> {
            if (asked.incrementAndGet() <= answers) {
                route.resume();
            }
        });
        return asked;
    }
}
