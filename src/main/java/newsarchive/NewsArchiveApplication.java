package newsarchive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
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
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        PrintStream err = new PrintStream(System.err, true, UTF_8);
        OptionalInt exit = new CommandLine(System.in, out, err, NewsArchiveApplication.class).run(args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(NewsArchiveApplication.class, args);
    }
}
