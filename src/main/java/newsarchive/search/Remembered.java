package newsarchive.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers that never change and are asked for again soon: the newest of them. */
final class Remembered<K, V> {

    private final Map<K, V> answers;

    Remembered(int most) {
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K question, Function<K, V> ask) {
        @Nullable V known;
        synchronized (answers) {
            known = answers.get(question);
        }
        if (known != null) {
            return known;
        }
        V answer = ask.apply(question);
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }
}
