package newsarchive.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsarchive.search.NewestHits.Hit;
import newsarchive.search.NewestHits.Walk;

/**
 * By what a search can be narrowed, with how many articles each leaves; the most frequent first, twenty at most.
 *
 * @param counted how many hits were looked at, the newest; none when there was no time for it
 * @param exact true when these are all hits
 */
public record Facets(
        List<Value> sources,
        List<Value> languages,
        List<Value> authors,
        List<Value> topics,
        long counted,
        boolean exact) {

    private static final int MOST = 20;

    /**
     * What a search can be narrowed to.
     *
     * @param value as a filter takes it
     * @param name as people read it
     */
    public record Value(String value, String name, long articles) {}

    static Facets of(Walk walk) {
        Map<String, String> names = new HashMap<>();
        walk.hits().forEach(hit -> names.put(hit.slug(), hit.source()));
        return new Facets(
                most(walk.hits().stream().map(Hit::slug), names),
                most(walk.hits().stream().flatMap(hit -> Stream.ofNullable(hit.language())), Map.of()),
                most(walk.hits().stream().flatMap(hit -> hit.authors().stream().distinct()), Map.of()),
                most(walk.hits().stream().flatMap(hit -> hit.topics().stream().distinct()), Map.of()),
                walk.hits().size(),
                walk.all());
    }

    private static List<Value> most(Stream<String> values, Map<String, String> names) {
        Map<String, Long> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(count ->
                        new Value(count.getKey(), names.getOrDefault(count.getKey(), count.getKey()), count.getValue()))
                .sorted(Comparator.comparingLong(Value::articles)
                        .reversed()
                        .thenComparing(Value::name)
                        .thenComparing(Value::value))
                .limit(MOST)
                .toList();
    }
}
