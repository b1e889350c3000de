package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import newsarchive.archive.Register;
import newsarchive.web.WireStories;
import newsarchive.web.WireStories.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Browsing by day, source and name, and from an article to the others that tell its story, in a real browser. */
@Import(WireStories.class)
class BrowsingBrowserTest extends ServedPages {

    private static final int PHONE = 320;

    @Autowired
    Wire wire;

    @Autowired
    Register register;

    @BeforeEach
    void count() {
        register.count();
    }

    @Test
    void noPageBreaksARuleOfAccessibility() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(scheme == ColorScheme.LIGHT ? 1280 : PHONE, scheme);
            for (String path : pages()) {
                page.navigate(path);
                check(page);
            }
        }
    }

    @Test
    void noPageScrollsSidewaysOnANarrowPhone() {
        Page page = page(PHONE, ColorScheme.LIGHT);
        assertThat(pages()).allSatisfy(path -> {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(PHONE);
        });
    }

    @Test
    void leadsFromAnArticleToItsCopyAndToWhatDiffers() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/articles/" + wire.of("gazette"));
        assertThat(page.locator(".tellings li")).hasCount(3);
        assertThat(page.locator(".tellings li").first()).containsText("first");
        page.locator(".tellings").getByText("% the same").click();
        assertThat(page.locator("main ins")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("told"))
                        .first())
                .isVisible();
        page.click("text=The other way round");
        assertThat(page.locator("main del")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("told"))
                        .first())
                .isVisible();
    }

    @Test
    void leadsFromANameToItsArticles() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/sources");
        page.click("nav.tabs >> text=Authors");
        page.click(".letters >> text=A");
        page.click("text=Ada Quill");
        assertThat(page.locator(".hit")).hasCount(3);
    }

    @Test
    void showsASourcesVolumeAndItsNumbers() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate("/sources/harbour");
        assertThat(page.locator(".volume rect").first()).isVisible();
        page.click(".volume summary");
        page.click(".volume table >> text=January 2022");
        assertThat(page.url()).endsWith("/?source=harbour&from=2022-01-01&to=2022-01-31");
    }

    private List<String> pages() {
        return List.of(
                "/articles/" + wire.of("gazette"),
                "/articles/" + wire.of("gazette") + "/compare/" + wire.of("north"),
                "/days",
                "/days/2020-01-07",
                "/sources",
                "/sources/harbour",
                "/authors",
                "/authors?sort=articles",
                "/authors?letter=Z",
                "/topics",
                "/languages");
    }
}
