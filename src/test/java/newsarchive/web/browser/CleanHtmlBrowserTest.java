package newsarchive.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import newsarchive.extraction.Attacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clean HTML of hostile pages in a real browser, which is what decides whether it was clean. */
class CleanHtmlBrowserTest {

    private static final String COUNT_ALERTS =
            "<script>window.alerts = 0; window.alert = () => { alerts++; };</script>";

    private static Browsers browsers;

    private Page page;

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
    void openPage() {
        page = browsers.browser().newPage();
        page.route("**/*", route -> route.fulfill());
    }

    @Test
    void seesAnAttackThatIsNotCleaned() {
        show("<img src=x onerror=alert(1)><a href='java\tscript:alert(1)'>x</a>");
        assertThat(alerts()).isPositive();
        assertThat(suspects()).hasSize(2);
    }

    @Test
    void findsNothingLiveInCleanHtml() {
        List<String> cleaned = Attacks.all().stream()
                .flatMap(attack -> Attacks.cleaned(attack).stream())
                .toList();
        show("<div>" + String.join("</div>\n<div>", cleaned) + "</div>");
        assertThat(alerts()).isZero();
        assertThat(suspects()).isEmpty();
        assertThat(page.evaluate("document.body.children.length")).isEqualTo(cleaned.size());
    }

    /** Shows the HTML as part of the page, and then once more as a script would put it in, by {@code innerHTML}. */
    private void show(String html) {
        page.setContent("<!DOCTYPE html><html><head>" + COUNT_ALERTS + "</head><body>" + html + "</body></html>");
        page.evaluate("const again = document.body.innerHTML; document.body.innerHTML = again;");
        page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => {})))");
    }

    private int alerts() {
        return (int) page.evaluate("alerts");
    }

    /** Elements with a handler, a style, an embedded thing, or a link to anything but the web. */
    private List<?> suspects() {
        return (List<?>) page.evaluate("""
                [...document.body.querySelectorAll('*')]
                  .filter(e => e.namespaceURI !== 'http://www.w3.org/1999/xhtml'
                    || e.matches('script, style, iframe, object, embed, form, img, template, base, meta, link')
                    || [...e.attributes].some(a => !['href', 'rel'].includes(a.name))
                    || e.href !== undefined && !['http:', 'https:'].includes(e.protocol))
                  .map(e => e.outerHTML)""");
    }
}
