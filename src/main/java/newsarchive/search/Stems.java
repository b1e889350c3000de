package newsarchive.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the words of texts are in the index. PostgreSQL says so, once for each word, so that a word is marked in every form in which it is
 * found.
 */
@Component
final class Stems {

    private static final int MOST_REMEMBERED = 100_000;

    private final Map<Form, Set<String>> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Stems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A word as it stands in a text of a language. */
    record Form(TextConfig config, String word) {}

    /** The lexemes of each of these forms, none for words that are not in the index. */
    Map<Form, Set<String>> of(Collection<Form> forms) {
        Set<Form> unknown = new HashSet<>(forms);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            learn(List.copyOf(unknown));
        }
        return known;
    }

    private void learn(List<Form> forms) {
        if (known.size() + forms.size() > MOST_REMEMBERED) {
            known.clear();
        }
        List<String> configs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        forms.forEach(form -> {
            configs.add(form.config().configuration());
            words.add(form.word());
        });
        jdbc.sql("""
                        SELECT place, tsvector_to_array(to_tsvector(config::regconfig, word)) AS lexemes
                        FROM unnest(:configs::text[], :words::text[]) WITH ORDINALITY AS form (config, word, place)
                        """)
                .param("configs", configs.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .query(row -> {
                    known.put(forms.get(row.getInt("place") - 1), Set.of((String[])
                            row.getArray("lexemes").getArray()));
                });
    }
}
