package newsarchive.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import newsarchive.database.FreshDatabase;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A real browser before a running archive with the library in it. A test fails when the browser complains of one of its pages. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "newsarchive.admin.password=" + PageTest.PASSWORD,
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none"
        })
@Import({FreshDatabase.class, Library.class})
abstract class ServedPages {

    private static Browsers browsers;

    @LocalServerPort
    int port;

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

    final String base() {
        return "http://localhost:" + port;
    }

    final Page page(int width, ColorScheme scheme) {
        return page(screen(width, scheme));
    }

    final Page pageWithoutScripts(int width, ColorScheme scheme) {
        return page(screen(width, scheme).setJavaScriptEnabled(false));
    }

    final Page page(Browser.NewContextOptions options) {
        BrowserContext context = browsers.browser().newContext(options.setBaseURL(base()));
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

    /** Notes what breaks a rule of accessibility on the page as it is shown now. */
    final void check(Page page) {
        Object scheme = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'");
        Accessibility.complaints(page).forEach(line -> complaints.add(scheme + " " + line));
    }

    private static Browser.NewContextOptions screen(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 844);
    }
}
