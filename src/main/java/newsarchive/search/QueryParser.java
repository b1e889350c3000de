package newsarchive.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import newsarchive.search.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/** Makes a tree of the pieces of a query, by recursive descent; what does not fit is left out with a complaint. */
final class QueryParser {

    /** Parentheses within parentheses. */
    static final int DEEPEST = 10;

    /** Words, phrases and filters in one query. */
    static final int MOST_TERMS = 40;

    private final List<Complaint> complaints;
    private final List<QueryToken> tokens;
    private int at;
    private int terms;

    private QueryParser(List<QueryToken> tokens, List<Complaint> complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
    }

    /** The tree, or null when nothing is left to look for. */
    static @Nullable Term parse(String text, List<Complaint> complaints) {
        List<QueryToken> balanced = balanced(QueryLexer.tokens(text, complaints), complaints);
        return new QueryParser(balanced, complaints).any(null);
    }

    /** Every parenthesis gets its other half or goes, and so do those too deep; so the descent is bounded. */
    private static List<QueryToken> balanced(List<QueryToken> tokens, List<Complaint> complaints) {
        List<QueryToken> balanced = new ArrayList<>();
        Deque<QueryToken> open = new ArrayDeque<>();
        for (QueryToken token : tokens) {
            boolean keep = true;
            if (token.is(Kind.OPEN)) {
                keep = open.size() < DEEPEST;
                if (open.size() == DEEPEST) {
                    complain(
                            complaints,
                            token,
                            "There are more than " + DEEPEST + " parentheses within each other.",
                            "The inner ones were ignored.");
                }
                open.push(token);
            } else if (token.is(Kind.CLOSE)) {
                keep = !open.isEmpty() && open.size() <= DEEPEST;
                if (open.isEmpty()) {
                    complain(complaints, token, "This parenthesis was never opened.", "It was ignored.");
                } else {
                    open.pop();
                }
            } else if (token.is(Kind.END)) {
                close(open, balanced, token, complaints);
            }
            if (keep) {
                balanced.add(token);
            }
        }
        return balanced;
    }

    private static void close(
            Deque<QueryToken> open, List<QueryToken> balanced, QueryToken end, List<Complaint> complaints) {
        while (!open.isEmpty()) {
            boolean kept = open.size() <= DEEPEST;
            QueryToken unclosed = open.pop();
            if (kept) {
                complain(complaints, unclosed, "This parenthesis is not closed.", "It was taken to close at the end.");
                balanced.add(QueryToken.sign(Kind.CLOSE, end.from(), end.to()));
            }
        }
    }

    private @Nullable Term any(@Nullable QueryField field) {
        List<@Nullable Term> alternatives = new ArrayList<>();
        alternatives.add(all(field));
        while (peek().is(Kind.OR)) {
            boolean isBetween = at > 0
                    && endsOperand(tokens.get(at - 1))
                    && tokens.get(at + 1).begins();
            if (!isBetween) {
                complain(complaints, peek(), "OR stands between two things.", "It was ignored.");
            }
            at++;
            alternatives.add(all(field));
        }
        return Term.any(alternatives);
    }

    private @Nullable Term all(@Nullable QueryField field) {
        List<@Nullable Term> all = new ArrayList<>();
        while (peek().begins() || peek().is(Kind.AND)) {
            if (peek().is(Kind.AND)) {
                and();
            } else {
                all.add(one(field));
            }
        }
        return Term.all(all);
    }

    private void and() {
        boolean isBetween =
                at > 0 && endsOperand(tokens.get(at - 1)) && tokens.get(at + 1).begins();
        if (!isBetween) {
            complain(complaints, peek(), "AND stands between two things.", "It was ignored.");
        }
        at++;
    }

    private @Nullable Term one(@Nullable QueryField field) {
        boolean negated = false;
        QueryField within = field;
        QueryToken token = next();
        while (token.is(Kind.NOT) || token.is(Kind.FIELD)) {
            negated ^= token.is(Kind.NOT);
            within = token.is(Kind.FIELD) ? token.field() : within;
            if (!peek().begins()) {
                String sign = token.is(Kind.NOT) ? "NOT" : "a field";
                complain(complaints, token, "Something to look for is missing after " + sign + ".", "It was ignored.");
                return null;
            }
            token = next();
        }
        Term term = token.is(Kind.OPEN) ? group(token, within) : leaf(token, within);
        return negated ? Term.not(term) : term;
    }

    private @Nullable Term group(QueryToken open, @Nullable QueryField field) {
        if (peek().is(Kind.CLOSE)) {
            complain(complaints, open, "There is nothing within these parentheses.", "They were ignored.");
        }
        Term term = any(field);
        at++;
        return term;
    }

    private @Nullable Term leaf(QueryToken token, @Nullable QueryField field) {
        terms++;
        if (terms > MOST_TERMS) {
            if (terms == MOST_TERMS + 1) {
                int end = tokens.get(tokens.size() - 1).from();
                complaints.add(new Complaint(
                        token.from(),
                        end,
                        "There are more than " + MOST_TERMS + " words, phrases and fields.",
                        "The rest was left out."));
            }
            return null;
        }
        boolean title = field == QueryField.TITLE;
        if (field != null && !title) {
            return FilterValues.filter(field, token, complaints);
        }
        return token.is(Kind.WORD)
                ? new Term.Word(token.text(), token.mark() > 0, title)
                : new Term.Phrase(token.text(), token.mark(), title);
    }

    private QueryToken peek() {
        return tokens.get(at);
    }

    private QueryToken next() {
        return tokens.get(at++);
    }

    private static boolean endsOperand(QueryToken token) {
        return token.is(Kind.WORD) || token.is(Kind.PHRASE) || token.is(Kind.CLOSE);
    }

    private static void complain(List<Complaint> complaints, QueryToken token, String message, String instead) {
        complaints.add(new Complaint(token.from(), token.to(), message, instead));
    }
}
