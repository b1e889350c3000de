package newsarchive.search;

import java.util.List;
import java.util.stream.IntStream;
import newsarchive.archive.SearchText;
import newsarchive.search.SoughtWords.Match;
import newsarchive.search.SoughtWords.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages around the matches. */
final class Snippets {

    private final JdbcClient jdbc;

    Snippets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hits with their passages. */
    List<SearchHit> of(List<SearchHit> hits, SoughtWords words) {
        List<Text> texts = jdbc.sql("""
                        SELECT w.language, w.text
                        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS hit (id, place)
                        LEFT JOIN article_search w ON w.article_id = hit.id
                        ORDER BY hit.place
                        """)
                .param("ids", hits.stream().map(SearchHit::id).toArray(Long[]::new))
                .query((row, index) -> text(row.getString("language"), row.getString("text")))
                .list();
        List<List<Match>> matches = words.in(texts);
        return IntStream.range(0, hits.size())
                .mapToObj(i -> hits.get(i).withSnippet(Passages.of(texts.get(i).text(), matches.get(i))))
                .toList();
    }

    /** An article that was deleted meanwhile has no text. */
    private static Text text(@Nullable String language, @Nullable String text) {
        return new Text(
                TextConfig.of(language),
                text == null ? "" : SearchText.parse(text).body());
    }
}
