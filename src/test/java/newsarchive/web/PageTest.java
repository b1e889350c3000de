package newsarchive.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import newsarchive.database.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of pages as they are rendered, on the real application, a real PostgreSQL and the {@link Library}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "newsarchive.admin.password=" + PageTest.PASSWORD,
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none"
        })
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Library.class})
public @interface PageTest {

    /** The admin's password in these tests. */
    String PASSWORD = "correct horse";
}
