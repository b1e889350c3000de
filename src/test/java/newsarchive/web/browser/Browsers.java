package newsarchive.web.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium: an installed one, else the one that Playwright downloads. */
final class Browsers implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String HOW_TO_GET_ONE =
            "No browser for the browser tests. Install one (Debian: apt-get install chromium) and run them again.";

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A running browser; where none is to be had the test is skipped with a line that says how to get one, with CI=true it fails. */
    static Browsers start() {
        Optional<Path> installed = installed();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed)));
            return new Browsers(playwright, playwright.chromium().launch(options(installed)));
        } catch (PlaywrightException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(HOW_TO_GET_ONE, e);
            }
            System.out.println(HOW_TO_GET_ONE);
            return abort(HOW_TO_GET_ONE);
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Map<String, String> environment(Optional<Path> installed) {
        return installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    }

    private static BrowserType.LaunchOptions options(Optional<Path> installed) {
        List<String> arguments = new ArrayList<>(List.of("--disable-dev-shm-usage"));
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            arguments.add("--no-sandbox");
        }
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(arguments).setChromiumSandbox(!root);
        installed.ifPresent(options::setExecutablePath);
        return options;
    }

    private static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
