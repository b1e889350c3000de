package newsarchive.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final NewestHits newest;
    private final TimeLimit limit;
    private final Clock clock;
    private final Map<Visibility, Known> known = new ConcurrentHashMap<>();

    Vocabularies(NewestHits newest, TimeLimit limit, Clock clock) {
        this.newest = newest;
        this.limit = limit;
        this.clock = clock;
    }

    /** What one reader may be told. */
    record Known(Vocabulary words, Vocabulary authors, Vocabulary topics, Vocabulary languages, Instant until) {}

    /** Readers of one kind wait for each other, so that only one of them reads. */
    Known of(Visibility reader) {
        Instant now = clock.instant();
        return known.compute(
                reader, (who, before) -> before == null || before.until().isBefore(now) ? read(who, now) : before);
    }

    private Known read(Visibility reader, Instant now) {
        Walk walk = newest.walk(
                SearchQuery.newest(reader, 1), ARTICLES, limit.time().multipliedBy(2));
        boolean isUsable = walk.all() || !walk.hits().isEmpty();
        return new Known(
                Vocabulary.ofWords(walk.hits().stream().map(Hit::title)),
                Vocabulary.ofNames(walk.hits().stream().flatMap(hit -> hit.authors().stream())),
                Vocabulary.ofNames(walk.hits().stream().flatMap(hit -> hit.topics().stream())),
                Vocabulary.ofNames(walk.hits().stream().flatMap(hit -> Stream.ofNullable(hit.language()))),
                now.plus(isUsable ? KEPT : SOON));
    }
}
