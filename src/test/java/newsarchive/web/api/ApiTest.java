package newsarchive.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import newsarchive.database.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of the API: the whole application on a real PostgreSQL of its own, without scheduler and seeds, called without a socket. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none",
            "newsarchive.admin.password=correct horse"
        })
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SmallArchive.class})
@interface ApiTest {}
