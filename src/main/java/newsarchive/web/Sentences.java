package newsarchive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Says again in the reader's language what the archive once wrote in English: reasons in the database, what is wrong with a query or a
 * form. {@code messages/sentences.properties} has the sentences; one that is not among them stays as it is, and is marked as English.
 * Templates call it {@code @sentences}.
 */
@Component("sentences")
public class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static final Pattern SENTENCE_END = Pattern.compile("[.?] ");

    private final List<Known> known = known();
    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A sentence as it is shown.
     *
     * @param language {@code en} where it is in English among words that are not; else null
     */
    public record Said(String text, @Nullable String language) {}

    /** A sentence that we know by its beginning and its end; the places of its arguments are in the order of the text. */
    private record Known(String key, Pattern pattern, List<Integer> places, int letters) {

        static Known of(String key, String english) {
            String[] words = PLACE.split(english.replace("''", "'"), -1);
            return new Known(
                    key,
                    Pattern.compile(
                            Stream.of(words).map(Pattern::quote).collect(Collectors.joining("(.+)")), Pattern.DOTALL),
                    PLACE.matcher(english)
                            .results()
                            .map(place -> Integer.valueOf(place.group(1)))
                            .toList(),
                    Stream.of(words).mapToInt(String::length).sum());
        }
    }

    /** Each line in the reader's language, as far as it is known. */
    public Said of(String text) {
        Locale locale = LocaleContextHolder.getLocale();
        if (Language.of(locale) == Language.EN) {
            return new Said(text, null);
        }
        List<Optional<String>> lines =
                text.lines().map(line -> translated(line, locale)).toList();
        if (lines.stream().allMatch(Optional::isPresent)) {
            return new Said(lines.stream().flatMap(Optional::stream).collect(Collectors.joining("\n")), null);
        }
        return new Said(text, Language.EN.code());
    }

    /** The same where a page cannot mark what is English. */
    public String text(String text) {
        return of(text).text();
    }

    boolean knows(String text) {
        return match(text).isPresent();
    }

    /** What stands in a place may be known as well, such as a time. */
    private Optional<String> translated(String text, Locale locale) {
        return one(text, locale).or(() -> several(text, locale));
    }

    /** Sentences behind each other. */
    private Optional<String> several(String text, Locale locale) {
        return SENTENCE_END
                .matcher(text)
                .results()
                .map(end -> one(text.substring(0, end.end() - 1), locale)
                        .flatMap(first ->
                                translated(text.substring(end.end()), locale).map(rest -> first + " " + rest)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> one(String text, Locale locale) {
        return match(text).map(found -> {
            Object[] arguments = new Object[10];
            IntStream.range(0, found.sentence.places().size()).forEach(at -> {
                String argument = found.matcher.group(at + 1);
                arguments[found.sentence.places().get(at)] =
                        translated(argument, locale).orElse(argument);
            });
            return messages.getMessage(found.sentence.key(), arguments, locale);
        });
    }

    private record Found(Known sentence, Matcher matcher) {}

    private Optional<Found> match(String text) {
        return known.stream()
                .map(sentence -> new Found(sentence, sentence.pattern().matcher(text)))
                .filter(found -> found.matcher.matches())
                .findFirst();
    }

    /** Those with the most words of their own first: they say more of what is meant. */
    private static List<Known> known() {
        try {
            Properties english = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("messages/sentences.properties"), StandardCharsets.UTF_8));
            return english.stringPropertyNames().stream()
                    .map(key -> Known.of(key, english.getProperty(key)))
                    .sorted(Comparator.comparingInt(Known::letters).reversed().thenComparing(Known::key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
