package newsarchive.search;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words and names that are in use, to be found by how one of their words begins, whatever the case and accents of its letters. */
final class Vocabulary {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final NavigableMap<String, Set<String>> beginnings = new TreeMap<>();

    /** Names are found by each of their words. */
    static Vocabulary ofNames(Stream<String> names) {
        Vocabulary vocabulary = new Vocabulary();
        names.forEach(vocabulary::count);
        vocabulary.counts.keySet().forEach(name -> vocabulary.index(name, folded(name)));
        return vocabulary;
    }

    /** The words of headlines, in small letters. */
    static Vocabulary ofWords(Stream<String> headlines) {
        Vocabulary vocabulary = new Vocabulary();
        headlines
                .flatMap(NO_WORD::splitAsStream)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(word -> vocabulary.count(word.toLowerCase(Locale.ROOT)));
        vocabulary.counts.keySet().forEach(word -> vocabulary.add(folded(word), word));
        return vocabulary;
    }

    /** What begins like this, the most frequent first. */
    List<String> beginning(String typed, int most) {
        String start = folded(typed);
        Set<String> found = new LinkedHashSet<>();
        beginnings
                .subMap(start, true, start + Character.MAX_VALUE, true)
                .values()
                .forEach(found::addAll);
        return found.stream()
                .sorted(Comparator.<String>comparingInt(counts::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private void count(String text) {
        counts.merge(text, 1, Integer::sum);
    }

    private void index(String name, String folded) {
        for (int at = 0; at >= 0; at = folded.indexOf(' ', at) < 0 ? -1 : folded.indexOf(' ', at) + 1) {
            add(folded.substring(at), name);
        }
    }

    private void add(String key, String text) {
        beginnings.computeIfAbsent(key, ignored -> new LinkedHashSet<>()).add(text);
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
