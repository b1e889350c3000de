package newsarchive.search;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a typed query.
 *
 * @param text of a word or phrase; else blank
 * @param field of a field
 * @param mark of a word: 1 for a beginning; of a phrase: most words apart, 0 for none
 * @param from where it begins
 * @param to where it ends, excluded
 */
record QueryToken(Kind kind, String text, @Nullable QueryField field, int mark, int from, int to) {

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        OR,
        AND,
        NOT,
        END
    }

    static QueryToken sign(Kind kind, int from, int to) {
        return new QueryToken(kind, "", null, 0, from, to);
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** True when an operand can begin with it. */
    boolean begins() {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.FIELD || kind == Kind.OPEN || kind == Kind.NOT;
    }
}
