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

    /**
     * How this process scrapes.
     *
     * @param enabled whether it looks for due sources and runs jobs
     * @param respectNoarchive whether pages that ask robots for {@code noarchive} are left out
     */
    record Scheduler(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("true") boolean respectNoarchive) {}

    boolean wantsSeeds() {
        return !seeds.toString().equals("none");
    }
}
