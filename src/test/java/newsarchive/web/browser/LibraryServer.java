package newsarchive.web.browser;

import newsarchive.NewsArchiveApplication;
import newsarchive.database.FreshDatabase;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Serves the library of the tests on http://localhost:8099, templates and styles straight from the source folder, to look at pages
 * while they are drawn. Sign in as admin with {@link PageTest#PASSWORD}.
 */
public final class LibraryServer {

    private LibraryServer() {}

    public static void main(String[] arguments) {
        SpringApplication.from(NewsArchiveApplication::main)
                .with(Parts.class)
                .run(
                        "--server.port=8099",
                        "--newsarchive.admin.password=" + PageTest.PASSWORD,
                        "--newsarchive.seeds=none",
                        "--newsarchive.scraping.enabled=false",
                        "--spring.thymeleaf.cache=false",
                        "--spring.thymeleaf.prefix=file:src/main/resources/templates/",
                        "--spring.web.resources.chain.cache=false",
                        "--spring.web.resources.static-locations=file:src/main/resources/static/",
                        "--spring.messages.cache-duration=0s");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({FreshDatabase.class, Library.class})
    static class Parts {}
}
