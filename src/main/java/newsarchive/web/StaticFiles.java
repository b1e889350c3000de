package newsarchive.web;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves styles, scripts and the icon under names that change with their content, so that browsers may keep them for a year. Spring Boot's
 * own handler answers for all addresses: each link to a page was looked for among the files, which took most of the time of a page.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private final WebProperties.Resources properties;

    StaticFiles(WebProperties properties) {
        this.properties = properties.getResources();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/css/**", "css/");
        serve(registry, "/js/**", "js/");
        serve(registry, "/icon*.svg", "");
    }

    private void serve(ResourceHandlerRegistry registry, String addresses, String folder) {
        ResourceChainRegistration chain = registry.addResourceHandler(addresses)
                .addResourceLocations(locations(folder))
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(properties.getChain().isCache());
        chain.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private String[] locations(String folder) {
        return Arrays.stream(properties.getStaticLocations())
                .map(location -> location + folder)
                .toArray(String[]::new);
    }
}
