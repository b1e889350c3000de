package newsarchive.search;

import java.util.List;
import java.util.stream.IntStream;
import newsarchive.archive.SearchText;
import newsarchive.search.SoughtWords.Match;
import newsarchive.search.SoughtWords.Text;

/** A hit and the text that its passages are taken from. */
record Listed(SearchHit hit, SearchText text) {

    /** The hits with the passages around their matches. */
    static List<SearchHit> withPassages(List<Listed> listed, SoughtWords words) {
        List<List<Match>> matches = words.in(listed.stream()
                .map(one -> new Text(TextConfig.of(one.hit.language()), one.text.body()))
                .toList());
        return IntStream.range(0, listed.size())
                .mapToObj(i -> listed.get(i).withPassages(matches.get(i)))
                .toList();
    }

    private SearchHit withPassages(List<Match> matches) {
        return hit.withSnippet(Passages.of(text.body(), matches));
    }
}
