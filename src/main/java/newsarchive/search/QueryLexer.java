package newsarchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsarchive.search.QueryToken.Kind;

/** Cuts a typed query into pieces; whatever is no sign of the language is a word. */
final class QueryLexer {

    private static final String QUOTES = "\"“”„«»";
    private static final int FARTHEST = 20;
    private static final int MOST_NEAR_WORDS = 5;
    private static final int SHORTEST_BEGINNING = 2;

    private final String text;
    private final List<Complaint> complaints;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String text, List<Complaint> complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    /** The pieces of the text, an END behind them; what could not be used is added to the complaints. */
    static List<QueryToken> tokens(String text, List<Complaint> complaints) {
        QueryLexer lexer = new QueryLexer(text, complaints);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(QueryToken.sign(Kind.END, text.length(), text.length()));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (isBlank(c)) {
            at++;
        } else if (c == '(') {
            sign(Kind.OPEN);
        } else if (c == ')') {
            sign(Kind.CLOSE);
        } else if (c == '|') {
            bars();
        } else if (QUOTES.indexOf(c) >= 0) {
            phrase();
        } else if (c == '-') {
            dashes();
        } else if (c == '*') {
            stars();
        } else {
            word(false);
        }
    }

    private void sign(Kind kind) {
        tokens.add(QueryToken.sign(kind, at, at + 1));
        at++;
    }

    private void bars() {
        int from = at;
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
        }
        tokens.add(QueryToken.sign(Kind.OR, from, at));
    }

    /** One dash right before something is "not"; every other is punctuation. */
    private void dashes() {
        int from = at;
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        if (at - from == 1 && !endsOperand(at)) {
            tokens.add(QueryToken.sign(Kind.NOT, from, at));
        }
    }

    private void stars() {
        int from = at;
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        complain(from, at, "Only the end of a word can be left open with *.", "The * was left out.");
    }

    private void phrase() {
        int from = at++;
        int start = at;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String inner = words(text.substring(start, at));
        if (at == text.length()) {
            complain(from, at, "A quotation mark is not closed.", "The phrase was taken to go on to the end.");
        } else {
            at++;
        }
        int near = near(from, inner);
        if (!inner.isEmpty()) {
            tokens.add(new QueryToken(Kind.PHRASE, inner, null, near, from, at));
        } else if (!tokens.isEmpty() && last().is(Kind.FIELD)) {
            dropField(at);
        }
    }

    /** The number behind "a b"~5. */
    private int near(int from, String inner) {
        int digit = at + 1;
        while (at < text.length() && text.charAt(at) == '~' && digit < text.length() && isDigit(text.charAt(digit))) {
            digit++;
        }
        if (digit == at + 1) {
            return 0;
        }
        String digits = text.substring(at + 1, digit);
        at = digit;
        int words = inner.isEmpty() ? 0 : inner.split(" ").length;
        if (words < 2 || words > MOST_NEAR_WORDS) {
            complain(
                    from,
                    at,
                    "Words can be near each other when there are 2 to 5 of them.",
                    "The number was left out.");
            return 0;
        }
        int number = digits.length() > 2 ? FARTHEST + 1 : Integer.parseInt(digits);
        int near = Math.max(1, Math.min(FARTHEST, number));
        if (near != number) {
            complain(from, at, "Words can be 1 to " + FARTHEST + " words apart.", "It was taken as " + near + ".");
        }
        return near;
    }

    private void word(boolean isValue) {
        int from = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            if (text.charAt(at) == ':' && !isValue && field(from)) {
                return;
            }
            at++;
        }
        String word = text.substring(from, at);
        if (!isValue && (word.equals("OR") || word.equals("AND") || word.equals("NOT"))) {
            tokens.add(QueryToken.sign(Kind.valueOf(word), from, at));
        } else {
            add(word, from);
        }
    }

    private void add(String word, int from) {
        String bare = word.replaceFirst("\\*+$", "");
        boolean prefix = bare.length() < word.length();
        if (prefix && bare.codePointCount(0, bare.length()) < SHORTEST_BEGINNING) {
            prefix = false;
            complain(
                    from,
                    at,
                    "The beginning of a word needs two letters before its *.",
                    "It was taken as “" + bare + "”.");
        }
        tokens.add(new QueryToken(Kind.WORD, bare, null, prefix ? 1 : 0, from, at));
    }

    /** At a colon: true when what stands before it is a field, which is then read with its value. */
    private boolean field(int from) {
        String name = text.substring(from, at);
        Optional<QueryField> field = QueryField.named(name);
        if (field.isEmpty()) {
            suggest(name, from);
            return false;
        }
        at++;
        tokens.add(new QueryToken(Kind.FIELD, "", field.get(), 0, from, at));
        if (!endsOperand(at) && text.charAt(at) == '*') {
            stars();
        }
        if (endsOperand(at)) {
            dropField(at);
        } else if (!startsGroup(text.charAt(at))) {
            value();
        }
        return true;
    }

    /** A value without quotation marks; a dash right before its first letter is "not", as it would be before the field. */
    private void value() {
        boolean negated = text.charAt(at) == '-'
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(at + 1)) || startsGroup(text.charAt(at + 1)));
        if (negated) {
            tokens.add(QueryToken.sign(Kind.NOT, at, at + 1));
            at++;
        }
        if (!startsGroup(text.charAt(at))) {
            word(true);
        }
    }

    private void dropField(int to) {
        QueryToken field = tokens.remove(tokens.size() - 1);
        complain(field.from(), to, "A value is missing right after the colon.", "The field was left out.");
    }

    private void suggest(String name, int from) {
        boolean isAddress = text.startsWith("//", at + 1);
        if (isAddress || !name.chars().allMatch(Character::isLetter)) {
            return;
        }
        QueryField.meant(name)
                .ifPresent(field -> complain(
                        from,
                        at + 1,
                        "There is no field “" + name + ":”. Did you mean " + field.label() + "?",
                        "It was taken as plain words."));
    }

    private QueryToken last() {
        return tokens.get(tokens.size() - 1);
    }

    private void complain(int from, int to, String message, String instead) {
        complaints.add(new Complaint(from, to, message, instead));
    }

    private boolean endsOperand(int place) {
        return place >= text.length()
                || isBlank(text.charAt(place))
                || text.charAt(place) == ')'
                || text.charAt(place) == '|';
    }

    private static boolean startsGroup(char c) {
        return c == '(' || QUOTES.indexOf(c) >= 0;
    }

    private static boolean endsWord(char c) {
        return isBlank(c) || c == '(' || c == ')' || c == '|' || QUOTES.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Without control characters, of which PostgreSQL refuses one, and with single blanks. */
    private static String words(String inner) {
        StringBuilder words = new StringBuilder();
        inner.chars().forEach(c -> words.append(isBlank((char) c) ? ' ' : (char) c));
        return words.toString().strip().replaceAll(" +", " ");
    }
}
