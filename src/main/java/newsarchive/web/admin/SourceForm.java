package newsarchive.web.admin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A source as typed into the form. Everything is text, so that nothing typed is lost when it cannot be used.
 *
 * @param interval ISO 8601 duration, as the choice offers it
 * @param delay seconds, blank for the setting's
 * @param enabled null when the box is not ticked, for browsers then send nothing
 * @param more null where the form does not have it
 */
record SourceForm(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String home,
        @Nullable String language,
        @Nullable List<@Nullable ChannelRow> channels,
        @Nullable String interval,
        @Nullable String delay,
        @Nullable Boolean enabled,
        @Nullable String visibility,
        @Nullable MoreFields more) {

    private static final int SPARE_ROWS = 2;
    private static final List<String> INTERVALS =
            List.of("PT15M", "PT30M", "PT1H", "PT2H", "PT6H", "PT12H", "PT24H", "PT168H");

    /** One line of the form's channels. */
    record ChannelRow(
            @Nullable String kind,
            @Nullable String url,
            @Nullable String selector) {

        boolean isFilled() {
            return url != null && !url.isBlank();
        }

        /** A kind that is none of the choices can only come from a forged form; the first then stands in. */
        Channel channel() {
            ChannelKind chosen = Stream.of(ChannelKind.values())
                    .filter(value -> value.name().equals(kind))
                    .findFirst()
                    .orElse(ChannelKind.FEED);
            return new Channel(
                    chosen,
                    url == null ? "" : url.replace("\0", "").strip(),
                    chosen == ChannelKind.SECTION ? blankToNull(selector) : null);
        }
    }

    /** Never null, for the page to show. */
    @Override
    public MoreFields more() {
        return more == null ? MoreFields.EMPTY : more;
    }

    static SourceForm empty() {
        return new SourceForm(
                null, null, null, null, List.of(), "PT1H", null, true, Visibility.PUBLIC.name(), MoreFields.EMPTY);
    }

    static SourceForm of(Source source) {
        Duration delay = source.delay();
        return new SourceForm(
                source.slug(),
                source.name(),
                source.home(),
                source.language(),
                source.channels().stream()
                        .map(channel -> new ChannelRow(channel.kind().name(), channel.url(), channel.selector()))
                        .toList(),
                source.interval().toString(),
                delay == null
                        ? null
                        : BigDecimal.valueOf(delay.toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString(),
                source.enabled(),
                source.visibility().name(),
                MoreFields.of(source));
    }

    SourceForm withSlug(String value) {
        return new SourceForm(value, name, home, language, channels, interval, delay, enabled, visibility, more);
    }

    SourceForm withSite(@Nullable String itsName, @Nullable String itsHome, @Nullable String itsLanguage) {
        return new SourceForm(
                slug, itsName, itsHome, itsLanguage, channels, interval, delay, enabled, visibility, more);
    }

    /** What the form did not show stays as it is. */
    SourceForm withMoreOf(Source source) {
        return more != null
                ? this
                : new SourceForm(
                        slug,
                        name,
                        home,
                        language,
                        channels,
                        interval,
                        delay,
                        enabled,
                        visibility,
                        MoreFields.of(source));
    }

    /** The filled lines and some empty ones. */
    public List<ChannelRow> rows() {
        return Stream.concat(
                        filled().stream(),
                        Stream.generate(() -> new ChannelRow("FEED", "", null)).limit(SPARE_ROWS))
                .toList();
    }

    /** The intervals to choose from, the present one among them. */
    public List<Duration> intervals() {
        Duration present = parsedInterval();
        return Stream.concat(INTERVALS.stream().map(Duration::parse), Stream.ofNullable(present))
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isTicked() {
        return Boolean.TRUE.equals(enabled);
    }

    public @Nullable Duration parsedInterval() {
        try {
            return interval == null ? null : Duration.parse(interval);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What cannot even be asked for, by field; the rest is judged where sources are stored. */
    Map<String, MessageSourceResolvable> problems() {
        Map<String, MessageSourceResolvable> problems = new LinkedHashMap<>();
        if (parsedInterval() == null) {
            problems.put("interval", new DefaultMessageSourceResolvable("source.problem.interval"));
        }
        if (delay != null && !delay.isBlank() && parsedDelay() == null) {
            problems.put("delay", new DefaultMessageSourceResolvable("source.problem.delay"));
        }
        problems.putAll(more().problems());
        return problems;
    }

    /** To be used only when there are no {@link #problems}. */
    SourceDraft draft() {
        return new SourceDraft(
                blankToNull(slug),
                blankToNull(name),
                blankToNull(home),
                blankToNull(language),
                more().facts(),
                filled().stream().map(ChannelRow::channel).toList(),
                Objects.requireNonNullElse(parsedInterval(), Duration.ofHours(1)),
                parsedDelay(),
                more().requests(),
                isTicked(),
                parsedVisibility());
    }

    List<ChannelRow> filled() {
        return Stream.ofNullable(channels)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(ChannelRow::isFilled)
                .toList();
    }

    private @Nullable Duration parsedDelay() {
        if (delay == null || !delay.strip().matches("\\d{1,6}([.,]\\d{1,3})?")) {
            return null;
        }
        return Duration.ofMillis(new BigDecimal(delay.strip().replace(',', '.'))
                .movePointRight(3)
                .longValueExact());
    }

    /** Who may read is never widened by a value that nobody offered. */
    private Visibility parsedVisibility() {
        return Stream.of(Visibility.values())
                .filter(value -> value.name().equals(visibility))
                .findFirst()
                .orElse(Visibility.STAFF);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        String cleaned = text == null ? "" : text.replace("\0", "").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
