package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import newsarchive.web.ChangedStory;
import newsarchive.web.ChangedStory.Told;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Comparisons, edits and what was removed, in a real browser. */
@Import(ChangedStory.class)
class RevisionsBrowserTest extends ServedPages {

    @Autowired
    Told told;

    @Test
    void nothingOfItBreaksARuleOfAccessibility() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(scheme == ColorScheme.LIGHT ? 1280 : 320, scheme);
            Pictures.signIn(page, PageTest.PASSWORD);
            for (String path : paths()) {
                page.navigate(path);
                check(page);
            }
        }
    }

    @Test
    void nothingScrollsSidewaysOnASmallPhone() {
        Page page = page(320, ColorScheme.LIGHT);
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
        Page page = page(1280, ColorScheme.LIGHT);
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
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(story("/revisions"));
        page.locator(".captures-hit").nth(2).click();
        assertThat(page).hasURL(base() + story("/diff?from=2&to=3"));
        assertThat(page.locator(".mark-chosen")).hasCount(2);
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        Page page = pageWithoutScripts(1280, ColorScheme.LIGHT);
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
}
