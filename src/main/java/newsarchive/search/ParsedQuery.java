package newsarchive.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was understood. Every text is one; what is wrong with it is said in complaints, and the rest is searched for.
 *
 * <pre>{@code
 * ParsedQuery.of("harbour autor:Quill (").complaints();   // two, each with its place
 * }</pre>
 */
public final class ParsedQuery {

    /** Longer queries are cut, in UTF-16 units. */
    public static final int LONGEST = 500;

    private final @Nullable Term term;
    private final List<Complaint> complaints;

    private ParsedQuery(@Nullable Term term, List<Complaint> complaints) {
        this.term = term;
        this.complaints = List.copyOf(complaints);
    }

    /** Reads what somebody typed; never fails. */
    public static ParsedQuery of(String text) {
        List<Complaint> complaints = new ArrayList<>();
        int end = text.length();
        if (end > LONGEST) {
            end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            complaints.add(new Complaint(
                    end,
                    text.length(),
                    "The query is longer than " + LONGEST + " characters.",
                    "Only its beginning was searched for."));
        }
        Term term = QueryParser.parse(text.substring(0, end), complaints);
        complaints.sort(Comparator.comparingInt(Complaint::from));
        return new ParsedQuery(term, complaints);
    }

    /** What could not be taken as typed, in the order of the text. */
    public List<Complaint> complaints() {
        return complaints;
    }

    /** The query as it was understood, in the same language; empty when nothing was, and then nothing is found. */
    public String understood() {
        return term == null ? "" : term.print();
    }

    /** True when words are looked for, not only properties; only then can hits be ordered by relevance. */
    public boolean canRank() {
        return term != null && term.wanted() != null;
    }

    @Nullable
    Term term() {
        return term;
    }
}
