package newsarchive.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives a Spring test a database of its own on a real PostgreSQL: {@code @Import(FreshDatabase.class)}, with {@code @JdbcTest} also
 * {@code @AutoConfigureTestDatabase(replace = NONE)}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FreshDatabase {

    @Bean
    JdbcConnectionDetails freshDatabase() {
        return TestDatabases.fresh();
    }
}
