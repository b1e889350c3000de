package newsarchive.search;

import java.util.ArrayList;
import java.util.List;
import newsarchive.archive.SearchText;
import newsarchive.search.SoughtWords.Match;
import newsarchive.search.SoughtWords.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages around the matches. */
final class Snippets {

    private final JdbcClient jdbc;

    Snippets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hits with their passages. */
    List<SearchHit> of(List<SearchHit> hits, SoughtWords words) {
        List<SearchHit> found = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        jdbc.sql("""
                        SELECT hit.place, w.language, w.text
                        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS hit (id, place)
                        JOIN article_search w ON w.article_id = hit.id
                        """)
                .param("ids", hits.stream().map(SearchHit::id).toArray(Long[]::new))
                .query(row -> {
                    found.add(hits.get(row.getInt("place") - 1));
                    texts.add(new Text(
                            TextConfig.of(row.getString("language")),
                            SearchText.parse(row.getString("text")).body()));
                });
        List<List<Match>> matches = words.in(texts);
        return hits.stream()
                .map(hit -> {
                    int i = found.indexOf(hit);
                    return i < 0
                            ? hit
                            : hit.withSnippet(Passages.of(texts.get(i).text(), matches.get(i)));
                })
                .toList();
    }
}
