package newsarchive.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The archive without its pages, opened for one command and closed after it. */
final class OpenArchive implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OpenArchive(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the database that is configured, or the embedded one. Log lines go where complaints go, since results have standard
     * output for themselves.
     *
     * @param settings as Spring reads them
     */
    static OpenArchive with(Class<?> application, List<String> settings, PrintStream err) {
        PrintStream before = System.out;
        System.setOut(err);
        try {
            return new OpenArchive(new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(context -> context.getBeanFactory().registerSingleton("withoutPages", new NoPages()))
                    .properties(
                            "logging.level.root=warn",
                            "logging.level.org.springframework.context=error", // the failure report says it plainly
                            "db-scheduler.enabled=false")
                    .run(settings.toArray(String[]::new)));
        } finally {
            System.setOut(before);
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Leaves out what needs a web server. */
    private static final class NoPages extends TypeExcludeFilter {

        private static final String PAGES = "newsarchive.web.";

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getClassMetadata().getClassName().startsWith(PAGES);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoPages;
        }

        @Override
        public int hashCode() {
            return NoPages.class.hashCode();
        }
    }
}
