package newsarchive.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsarchive.search.SearchHit.SnippetPart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages around the matches. */
final class Snippets {

    /** Marks of a match, which no page can hold: extraction drops control characters. */
    private static final String MATCH_START = "\u0002";

    private static final String MATCH_END = "\u0003";

    private final JdbcClient jdbc;

    Snippets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hits with their passages. */
    List<SearchHit> of(List<SearchHit> hits, String words) {
        if (words.isEmpty()) {
            return hits;
        }
        Map<Long, String> marked = new HashMap<>();
        jdbc.sql("""
                        SELECT a.id, ts_headline(search_config(a.language), r.body, :words::tsquery, :options) AS marked
                        FROM articles a
                        JOIN revisions r ON r.id = a.current_revision
                        WHERE a.id = ANY (:ids)
                        """)
                .param("ids", hits.stream().map(SearchHit::id).toArray(Long[]::new))
                .param("words", words)
                .param(
                        "options",
                        "MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=\" … \", StartSel=" + MATCH_START
                                + ", StopSel=" + MATCH_END)
                .query(row -> {
                    marked.put(row.getLong("id"), row.getString("marked"));
                });
        return hits.stream()
                .map(hit -> hit.withSnippet(parts(marked.getOrDefault(hit.id(), ""))))
                .toList();
    }

    static List<SnippetPart> parts(String marked) {
        List<SnippetPart> parts = new ArrayList<>();
        int position = 0;
        while (position < marked.length()) {
            int start = marked.indexOf(MATCH_START, position);
            int end = start < 0 ? -1 : marked.indexOf(MATCH_END, start);
            if (end < 0) {
                parts.add(new SnippetPart(marked.substring(position), false));
                break;
            }
            if (start > position) {
                parts.add(new SnippetPart(marked.substring(position, start), false));
            }
            parts.add(new SnippetPart(marked.substring(start + 1, end), true));
            position = end + 1;
        }
        return parts;
    }
}
