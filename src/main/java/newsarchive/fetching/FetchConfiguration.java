package newsarchive.fetching;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the {@link Fetcher} to the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchSettings.class)
class FetchConfiguration {

    @Bean
    HttpFetcher fetcher(FetchSettings settings, ObjectProvider<HostTurns> turns) {
        return new HttpFetcher(settings, turns.getIfAvailable(() -> HostTurns.ALONE));
    }
}
