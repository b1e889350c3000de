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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks in an article what a search found it by. PostgreSQL says which words those are, so a word is marked in every form in which it
 * is found.
 */
@Component
public class MatchMarks {

    private static final char START = '\u0002';
    private static final char END = '\u0003';

    /** Of longer texts nothing is marked: to look at each word would take seconds. */
    private static final int LONGEST = 300_000;

    /** Elements within a word or a sentence; all others part words. */
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "b", "i", "sub", "sup", "code");

    /** What is one character of the text. */
    private static final Pattern CHARACTER = Pattern.compile("&(?:lt|gt|quot|amp);|.", Pattern.DOTALL);

    private final JdbcClient jdbc;
    private final Lexemes lexemes;

    MatchMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lexemes = new Lexemes(jdbc);
    }

    /** Marks the words of a query, as typed, in a revision; nothing where none of them is looked for in texts. */
    public MarkedText of(Revision revision, String query) {
        Term term = ParsedQuery.of(query).term();
        Term marked = term == null ? null : term.marked();
        String words = marked == null ? "" : lexemes.plain(marked);
        List<HtmlPiece> pieces = HtmlPiece.of(revision.html());
        String lead = Objects.requireNonNullElse(revision.leadApart(), "");
        String text = revision.title() + "\n" + lead + "\n" + text(pieces);
        if (words.isEmpty() || text.length() > LONGEST) {
            return MarkedText.unmarked(revision);
        }
        Matches matches = matches(headline(revision, text, words), text);
        int leadAt = revision.title().length() + 1;
        return new MarkedText(
                parts(revision.title(), matches.places(), 0),
                parts(lead, matches.places(), leadAt),
                html(pieces, matches.places(), leadAt + lead.length() + 1),
                matches.count());
    }

    private String headline(Revision revision, String text, String words) {
        return jdbc.sql("SELECT ts_headline(search_config(:language), :text, :words::tsquery, :options)")
                .param("language", revision.metadata().language(), java.sql.Types.VARCHAR)
                .param("text", text)
                .param("words", words)
                .param("options", "HighlightAll=true, StartSel=" + START + ", StopSel=" + END)
                .query(String.class)
                .single();
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

    /** Which characters of the text are marked. */
    private record Matches(BitSet places, int count) {}

    /** Nothing is marked when the answer is not the text with marks in it, and nothing else. */
    private static Matches matches(String marked, String text) {
        BitSet places = new BitSet();
        int at = 0;
        int count = 0;
        boolean isMatch = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == START || c == END) {
                isMatch = c == START;
                count += isMatch ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == c) {
                places.set(at++, isMatch);
            } else {
                return new Matches(new BitSet(), 0);
            }
        }
        return at == text.length() ? new Matches(places, count) : new Matches(new BitSet(), 0);
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
