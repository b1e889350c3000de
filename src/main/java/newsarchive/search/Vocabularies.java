package newsarchive.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsarchive.access.Visibility;
import newsarchive.search.NewestHits.Hit;
import newsarchive.search.NewestHits.Walk;
import org.springframework.stereotype.Component;

/**
 * What the newest articles are about and who wrote them, as far as a reader may see them. It is read anew every few minutes and kept
 * in between, so that suggestions cost the database nothing at each key.
 */
@Component
class Vocabularies {

    private static final int ARTICLES = 20_000;
    private static final Duration TIME = Duration.ofMillis(50);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final NewestHits newest;
    private final Clock clock;
    private final Map<Visibility, Known> known = new ConcurrentHashMap<>();

    Vocabularies(NewestHits newest, Clock clock) {
        this.newest = newest;
        this.clock = clock;
    }

    /** What one reader may be told. */
    record Known(Vocabulary words, Vocabulary authors, Vocabulary topics, Vocabulary languages, Instant since) {}

    Known of(Visibility reader) {
        Instant now = clock.instant();
        return known.compute(
                reader,
                (who, before) -> before == null || before.since().plus(KEPT).isBefore(now) ? read(who, now) : before);
    }

    private Known read(Visibility reader, Instant now) {
        Walk walk = newest.walk(SearchQuery.newest(reader, 1), ARTICLES, TIME);
        return new Known(
                Vocabulary.ofWords(walk.hits().stream().map(Hit::title)),
                Vocabulary.ofNames(walk.hits().stream().flatMap(hit -> hit.authors().stream())),
                Vocabulary.ofNames(walk.hits().stream().flatMap(hit -> hit.topics().stream())),
                Vocabulary.ofNames(walk.hits().stream().map(Hit::language).filter(language -> language != null)),
                now);
    }
}
