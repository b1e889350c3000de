package newsarchive.web;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of the interface in each of its languages; beside what Java's messages know, {@link Plural} is understood. */
@Component("messageSource")
class Words extends ResourceBundleMessageSource {

    Words(
            @Value("${spring.messages.basename}") List<String> basenames,
            @Value("${spring.messages.cache-duration:#{null}}") @Nullable Duration cached) {
        setBasenames(basenames.toArray(String[]::new));
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        if (cached != null) {
            setCacheMillis(cached.toMillis());
        }
    }

    /** With a capital at its beginning, as a title has it. */
    static String capital(String text, Locale locale) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    @Override
    protected MessageFormat createMessageFormat(String message, @Nullable Locale locale) {
        return Plural.format(message, Objects.requireNonNullElse(locale, Language.EN.locale()));
    }
}
