package newsarchive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole application: the web pages, the API and the scheduler, or one command of the terminal. */
@SpringBootApplication
public class NewsArchiveApplication {

    public static void main(String[] args) {
        SpringApplication.run(NewsArchiveApplication.class, args);
    }
}
