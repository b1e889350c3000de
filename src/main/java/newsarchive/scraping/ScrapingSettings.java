package newsarchive.scraping;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a first start archives, and whether this process scrapes.
 *
 * @param seeds folder with {@code sources.yml}, or {@code none}
 * @param scraping the scheduler of this process
 */
@Validated
@ConfigurationProperties("newsarchive")
record ScrapingSettings(
        @DefaultValue("./seeds") @NotNull Path seeds,
        @DefaultValue @NotNull Scheduler scraping) {

    /** @param enabled whether this process looks for due sources and runs jobs */
    record Scheduler(@DefaultValue("true") boolean enabled) {}

    boolean wantsSeeds() {
        return !seeds.toString().equals("none");
    }
}
