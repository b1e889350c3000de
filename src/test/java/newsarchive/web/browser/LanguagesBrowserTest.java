package newsarchive.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.web.Bundles;
import newsarchive.web.Language;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in each language: all of it, and in its place on the narrowest phone. */
class LanguagesBrowserTest extends ServedPages {

    private static final int NARROWEST = 320;

    /** What is seen or heard in the page's own language, not in one that an element names. */
    private static final String OWN_TEXTS = """
            () => {
              const own = element => element.closest("[lang]") === document.documentElement;
              const texts = [document.title];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                if (own(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
              }
              for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
                if (own(element)) texts.push(...["aria-label", "title", "placeholder"].map(name => element.getAttribute(name) ?? ""));
              }
              return texts.map(text => text.trim()).filter(text => text);
            }""";

    @Autowired
    Shelf shelf;

    @ParameterizedTest
    @EnumSource(names = {"DE", "RU"})
    void everyPageIsWhollyInTheLanguageOfTheBrowserAndFitsThePhone(Language language) {
        Set<String> foreign = foreign(language);
        Page page = page(language, NARROWEST);
        Pictures.signIn(page, PageTest.PASSWORD);
        assertThat(paths()).allSatisfy(path -> {
            page.navigate(path);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language.code());
            assertThat(texts(page)).isNotEmpty().doesNotContainAnyElementsOf(foreign);
            assertThat(page.content()).as("keys without words").doesNotContain("??");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROWEST);
        });
    }

    @Test
    void saysInTheReadersLanguageWhatIsWrongWithAForm() {
        Page page = page(Language.DE, 1280);
        Pictures.signIn(page, PageTest.PASSWORD);
        page.navigate("/admin/sources/harbour/edit");
        page.locator("#language").fill("Plattdeutsch im Hafen");
        page.locator("#delay").fill("");
        page.locator("main form.form button.primary").click();
        assertThat(page.locator("#problem-language")).hasText("Die Sprache ist ein Kürzel wie de, en oder pt-BR.");
    }

    @ParameterizedTest
    @EnumSource
    void namesItsLanguages(Language language) {
        Page page = page(language, 1280);
        for (String path : List.of("/", "/articles/" + shelf.article(Library.EDITED), "/help", "/days/2022-01-07")) {
            page.navigate(path);
            page.locator(".languages summary").click();
            assertThat(Accessibility.complaints(page)).isEmpty();
        }
    }

    @Test
    void theReaderChoosesAnotherLanguageAndStays() {
        Page page = page(Language.DE, 1280);
        page.navigate("/?q=Br%C3%BCcke");
        page.locator(".languages summary").click();
        page.locator(".languages button[lang=ru]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.url()).endsWith("/?q=Br%C3%BCcke");
        page.navigate("/days");
        assertThat(page.locator("caption")).hasText("Февраль 2022");
    }

    @Test
    void theChoiceNeedsNoJavaScript() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false), Language.EN);
        page.navigate("/sources");
        page.locator(".languages summary").click();
        page.locator(".languages button[lang=de]").click();
        assertThat(page.locator("h1")).hasText("Quellen");
    }

    /** English words that this language has its own for. */
    private static Set<String> foreign(Language language) {
        Map<String, String> own = Bundles.words(language);
        return Bundles.words(Language.EN).values().stream()
                .filter(text -> !text.contains("{") && !own.containsValue(text))
                .collect(Collectors.toSet());
    }

    private List<String> paths() {
        String article = "/articles/" + shelf.article(Library.EDITED);
        return Stream.of(
                        "/",
                        "/?q=Brücke&source=harbour&language=de&from=2022-01-01",
                        "/?q=zzzz&source=harbour",
                        "/?q=(title:&from=notadate",
                        "/refine",
                        "/saved",
                        "/articles/" + shelf.article(Library.GONE),
                        article,
                        article + "?revision=1",
                        article + "?q=Hafen&source=harbour",
                        article + "/compare/" + shelf.article(Library.GONE),
                        article + "/revisions",
                        article + "/diff",
                        article + "/removed",
                        "/sources",
                        "/sources/harbour",
                        "/sources?kind=NOTHING",
                        "/days",
                        "/days/2022-01-07",
                        "/help",
                        "/login?error",
                        "/nothing-here",
                        "/admin/sources",
                        "/admin/sources/new?survey=" + Library.SURVEY,
                        "/admin/sources/new/by-hand",
                        "/admin/sources/harbour/edit",
                        "/admin/sources/import",
                        "/admin/scrapes",
                        "/admin/rescrape?what=SELECTION&from=2022-01-01",
                        "/admin/rescrape?what=ARTICLE",
                        "/admin/tokens")
                .toList();
    }

    private static List<String> texts(Page page) {
        return ((List<?>) page.evaluate(OWN_TEXTS))
                .stream().map(String::valueOf).toList();
    }

    private Page page(Language language, int width) {
        return open(new Browser.NewContextOptions().setViewportSize(width, 844), language);
    }

    private Page open(Browser.NewContextOptions options, Language language) {
        return page(options.setColorScheme(ColorScheme.LIGHT)
                .setLocale(language.locale().toLanguageTag()));
    }
}
