package newsarchive.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Brings up a PostgreSQL of our own where {@code spring.datasource.url} names none. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never set")
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@EnableConfigurationProperties(DatabaseSettings.class)
class EmbeddedPostgresAutoConfiguration {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(DatabaseSettings settings) {
        return PostgresServer.start(settings.dataDir());
    }

    /** Depends on the server, so it ends before that is stopped. */
    @Bean(destroyMethod = "close")
    PostgresWatch postgresWatch(PostgresServer server) {
        return PostgresWatch.over(server);
    }

    /** The pool depends on these details, and they on the server: so the server is stopped after the pool is closed. */
    @Bean
    JdbcConnectionDetails embeddedPostgresDetails(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl(PostgresServer.DATABASE);
            }
        };
    }
}
