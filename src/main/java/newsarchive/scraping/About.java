package newsarchive.scraping;

import java.util.ArrayList;
import java.util.List;
import newsarchive.search.SearchQuery;

/** A search in words, for the list of jobs. */
final class About {

    private About() {}

    /** Such as {@code articles of sna from 2022-01-01 to 2022-01-31}. */
    static String query(SearchQuery query) {
        List<String> words = new ArrayList<>(List.of("articles"));
        add(words, "of", query.source());
        add(words, "from", query.from());
        add(words, "to", query.to());
        add(words, "in language", query.language());
        add(words, "by", query.author());
        add(words, "on", query.topic());
        if (query.hasWords()) {
            add(words, "with", "“" + query.words() + "”");
        }
        return words.size() == 1 ? "all articles" : String.join(" ", words);
    }

    private static void add(List<String> words, String before, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            words.add(before + " " + value);
        }
    }
}
