package newsarchive;

import java.time.Clock;
import java.util.OptionalInt;
import newsarchive.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The whole application: the web pages, the API and the scheduler, or one command of the terminal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NewsArchiveApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) {
        OptionalInt exit = new CommandLine(System.in, System.out, System.err, NewsArchiveApplication.class).run(args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(NewsArchiveApplication.class, args);
    }
}
