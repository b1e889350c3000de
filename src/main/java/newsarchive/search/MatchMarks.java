package newsarchive.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.archive.Revision;
import newsarchive.extraction.HtmlPiece;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SoughtWords.Match;
import newsarchive.search.SoughtWords.Text;
import org.springframework.stereotype.Component;

/**
 * Marks in an article what a search found it by, as lists mark it in their passages.
 */
@Component
public class MatchMarks {

    /** Of longer texts nothing is marked: the search knows only their beginning. */
    private static final int LONGEST = 300_000;

    /** Elements within a word or a sentence; all others part words. */
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "b", "i", "sub", "sup", "code");

    /** What is one character of the text. */
    private static final Pattern CHARACTER = Pattern.compile("&(?:lt|gt|quot|amp);|.", Pattern.DOTALL);

    private final Lexemes lexemes;
    private final Stems stems;

    MatchMarks(Lexemes lexemes, Stems stems) {
        this.lexemes = lexemes;
        this.stems = stems;
    }

    /** Marks the words of a query, as typed, in a revision; nothing where none of them is looked for in texts. */
    public MarkedText of(Revision revision, String query) {
        Term term = ParsedQuery.of(query).term();
        Term marked = term == null ? null : term.marked();
        List<HtmlPiece> pieces = HtmlPiece.of(revision.html());
        String lead = Objects.requireNonNullElse(revision.leadApart(), "");
        String text = revision.title() + "\n" + lead + "\n" + text(pieces);
        if (marked == null || text.length() > LONGEST) {
            return MarkedText.unmarked(revision);
        }
        TextConfig config = TextConfig.of(revision.metadata().language());
        List<Match> matches = SoughtWords.of(marked, lexemes, stems)
                .in(List.of(new Text(config, text)))
                .get(0);
        if (matches.isEmpty()) {
            return MarkedText.unmarked(revision);
        }
        BitSet places = new BitSet();
        matches.forEach(match -> places.set(match.start(), match.end()));
        int leadAt = revision.title().length() + 1;
        return new MarkedText(
                parts(revision.title(), places, 0),
                parts(lead, places, leadAt),
                html(pieces, places, leadAt + lead.length() + 1),
                matches.size());
    }

    private static String text(List<HtmlPiece> pieces) {
        StringBuilder text = new StringBuilder();
        for (HtmlPiece piece : pieces) {
            text.append(piece.isText() ? piece.text() : gap(piece));
        }
        return text.toString();
    }

    private static String gap(HtmlPiece tag) {
        return INLINE.contains(tag.tag()) ? "" : "\n";
    }

    private static List<SnippetPart> parts(String text, BitSet places, int offset) {
        List<SnippetPart> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean isMatch = places.get(offset + from);
            int change = isMatch ? places.nextClearBit(offset + from) : places.nextSetBit(offset + from);
            int to = change < 0 ? text.length() : Math.min(text.length(), change - offset);
            parts.add(new SnippetPart(text.substring(from, to), isMatch));
            from = to;
        }
        return parts;
    }

    private static String html(List<HtmlPiece> pieces, BitSet places, int offset) {
        StringBuilder html = new StringBuilder();
        int at = offset;
        for (HtmlPiece piece : pieces) {
            if (piece.isText()) {
                at = write(html, piece.html(), places, at);
            } else {
                html.append(piece.html());
                at += gap(piece).length();
            }
        }
        return html.toString();
    }

    private static int write(StringBuilder html, String text, BitSet places, int from) {
        int at = from;
        boolean isOpen = false;
        Matcher characters = CHARACTER.matcher(text);
        while (characters.find()) {
            boolean isMatch = places.get(at++);
            if (isMatch != isOpen) {
                html.append(isMatch ? "<mark>" : "</mark>");
                isOpen = isMatch;
            }
            html.append(characters.group());
        }
        html.append(isOpen ? "</mark>" : "");
        return at;
    }
}
