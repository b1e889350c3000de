package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import newsarchive.archive.Register;
import newsarchive.database.FreshDatabase;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import newsarchive.web.WireStories;
import newsarchive.web.WireStories.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Browsing by day, source and name, and from an article to the others that tell its story, in a real browser. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "newsarchive.admin.password=" + PageTest.PASSWORD,
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none"
        })
@Import({FreshDatabase.class, Library.class, WireStories.class})
class BrowsingBrowserTest {

    private static final int PHONE = 320;

    private static Browsers browsers;

    @LocalServerPort
    int port;

    @Autowired
    Wire wire;

    @Autowired
    Register register;

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

    @BeforeEach
    void count() {
        register.count();
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Test
    void noPageBreaksARuleOfAccessibility() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(scheme == ColorScheme.LIGHT ? 1280 : PHONE, scheme);
            for (String path : pages()) {
                page.navigate(path);
                Accessibility.complaints(page).forEach(line -> complaints.add(scheme + " " + line));
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

    private Page page(int width, ColorScheme scheme) {
        BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setColorScheme(scheme)
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
