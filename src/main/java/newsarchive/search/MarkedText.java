package newsarchive.search;

import java.util.List;
import newsarchive.archive.Revision;
import newsarchive.search.SearchHit.SnippetPart;

/**
 * The text of a revision with the words that were searched for marked.
 *
 * @param title the headline in pieces
 * @param lead the lead in pieces, empty where it is none apart from the text
 * @param html the text as clean HTML, matches in {@code <mark>}
 * @param matches how many there are in all
 */
public record MarkedText(List<SnippetPart> title, List<SnippetPart> lead, String html, int matches) {

    public MarkedText {
        title = List.copyOf(title);
        lead = List.copyOf(lead);
    }

    /** The text with nothing marked. */
    public static MarkedText unmarked(Revision revision) {
        String lead = revision.leadApart();
        return new MarkedText(
                List.of(new SnippetPart(revision.title(), false)),
                lead == null ? List.of() : List.of(new SnippetPart(lead, false)),
                revision.html(),
                0);
    }
}
