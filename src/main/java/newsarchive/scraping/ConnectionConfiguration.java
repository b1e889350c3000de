package newsarchive.scraping;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link JobConnections} before the pool. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    static BeanPostProcessor jobConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? JobConnections.of(pool) : bean;
            }
        };
    }
}
