package newsarchive.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of pages of a running archive, wide and narrow, light and dark, for people to look at:
 * {@code Pictures http://localhost:8099 FOLDER PASSWORD /path...}. An empty password leaves out signing in.
 */
public final class Pictures {

    private record Form(String name, int width, int height, ColorScheme scheme) {}

    private static final List<Form> FORMS = List.of(
            new Form("wide-light", 1280, 900, ColorScheme.LIGHT),
            new Form("wide-dark", 1280, 900, ColorScheme.DARK),
            new Form("narrow-light", 390, 844, ColorScheme.LIGHT),
            new Form("narrow-dark", 390, 844, ColorScheme.DARK));

    private Pictures() {}

    public static void main(String[] arguments) {
        List<String> paths = List.of(arguments).subList(3, arguments.length);
        try (Browsers browsers = Browsers.start()) {
            for (Form form : FORMS) {
                take(browsers.browser(), form, arguments[0], Path.of(arguments[1]), arguments[2], paths);
            }
        }
    }

    private static void take(
            Browser browser, Form form, String base, Path folder, String password, List<String> paths) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(base)
                .setColorScheme(form.scheme())
                .setViewportSize(form.width(), form.height());
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            if (!password.isEmpty()) {
                signIn(page, password);
            }
            for (String path : paths) {
                page.navigate(path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(name(path) + "-" + form.name() + ".png")));
            }
        }
    }

    static void signIn(Page page, String password) {
        page.navigate("/login");
        page.fill("#username", "admin");
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    private static String name(String path) {
        String name = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
