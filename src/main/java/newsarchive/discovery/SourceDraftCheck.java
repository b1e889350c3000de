package newsarchive.discovery;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** Checks a draft before it becomes a source. */
final class SourceDraftCheck {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_CHANNELS = 100;
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(30);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** What is wrong with a draft: field name as in the API to one plain sentence; empty when it is fine. */
    Map<String, String> problems(SourceDraft draft) {
        Map<String, String> problems = new LinkedHashMap<>();
        note(problems, "name", name(text(draft.name())));
        note(problems, "slug", slug(draft));
        note(problems, "home", home(text(draft.home())));
        note(problems, "language", language(text(draft.language())));
        note(problems, "channels", channels(draft));
        note(problems, "interval", interval(draft.interval()));
        note(problems, "delay", delay(draft.delay()));
        SourceFactsCheck.note(draft.facts(), problems);
        SourceRequestsCheck.note(draft.requests(), problems);
        return problems;
    }

    /**
     * A slug made from a name: {@code "Süddeutsche Post"} becomes {@code sueddeutsche-post}, Cyrillic is transliterated. Empty when the
     * name has no letters that could be.
     */
    static String slugFrom(String name) {
        return Transliteration.slug(name);
    }

    private static void note(Map<String, String> problems, String field, Optional<String> problem) {
        problem.ifPresent(sentence -> problems.put(field, sentence));
    }

    private static Optional<String> name(String name) {
        if (name.isEmpty()) {
            return Optional.of("A source needs a name.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A name has no control characters.");
        }
        return unless(name.length() <= LONGEST_NAME, "A name has at most " + LONGEST_NAME + " characters.");
    }

    private static Optional<String> slug(SourceDraft draft) {
        String sentence =
                "A short name has 1 to 60 lower-case letters, digits and hyphens, and begins with a letter or digit.";
        String slug = text(draft.slug());
        if (!slug.isEmpty()) {
            return unless(SLUG.matcher(slug).matches(), sentence);
        }
        String name = text(draft.name());
        boolean canBeMade = name.isEmpty() || !slugFrom(name).isEmpty();
        return unless(canBeMade, "No short name could be made from the name; please give one.");
    }

    private static Optional<String> home(String home) {
        return unless(
                home.isEmpty() || isWebAddress(home),
                "The homepage must be an address that begins with http:// or https://.");
    }

    private static Optional<String> language(String language) {
        return unless(
                language.isEmpty() || LanguageTag.read(language).isPresent(),
                "The language is a code such as de, en or pt-BR.");
    }

    private static Optional<String> channels(SourceDraft draft) {
        if (draft.channels().isEmpty()) {
            return Optional.of(
                    "A source needs at least one channel: a feed, a sitemap, a section page, a folder or a list.");
        }
        if (draft.channels().size() > MOST_CHANNELS) {
            return Optional.of("A source has at most " + MOST_CHANNELS + " channels.");
        }
        return draft.channels().stream()
                .flatMap(channel -> channel(channel).stream())
                .findFirst();
    }

    private static Optional<String> channel(Channel channel) {
        String url = channel.url().strip();
        @Nullable String selector = channel.selector();
        if (selector != null && !selector.isBlank() && !SectionReader.isSelector(selector)) {
            return Optional.of("\"" + selector + "\" is no CSS selector that can be used, such as main h2 a.");
        }
        return switch (channel.kind()) {
            case FOLDER -> unless(isPath(url), "A folder channel needs the path of a folder.");
            case URL_LIST ->
                unless(
                        isWebAddress(url) || (isPath(url) && !url.contains("://")),
                        "A list channel needs the path of a file, or an address that begins with http:// or https://.");
            case FEED, SITEMAP, SECTION ->
                unless(isWebAddress(url), "\"" + url + "\" is not an address that begins with http:// or https://.");
        };
    }

    private static Optional<String> interval(Duration interval) {
        boolean fits = interval.compareTo(SHORTEST_INTERVAL) >= 0 && interval.compareTo(LONGEST_INTERVAL) <= 0;
        return unless(fits, "The interval lies between 1 minute and 30 days.");
    }

    private static Optional<String> delay(@Nullable Duration delay) {
        boolean fits = delay == null || (!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0);
        return unless(fits, "The pause between two requests is at most 1 hour.");
    }

    private static boolean isWebAddress(String text) {
        return WebUrl.parse(text).isPresent();
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Optional<String> unless(boolean fine, String sentence) {
        return fine ? Optional.empty() : Optional.of(sentence);
    }
}
