package newsarchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query as a tree. Built by {@link #all}, {@link #any} and {@link #not} it has one form only, and what it prints parses to itself. */
sealed interface Term {

    /** One word; {@code prefix} for every word that begins like this. */
    record Word(String text, boolean prefix, boolean title) implements Term {}

    /**
     * Words that stand together.
     *
     * @param near 0 for this order without a gap; else the words stand in any order, each two at most so many words apart
     */
    record Phrase(String text, int near, boolean title) implements Term {
        List<String> words() {
            return List.of(text.split(" "));
        }
    }

    /** A property of the article that has nothing to do with its words; the value was checked. */
    record Filter(QueryField field, String value) implements Term {}

    /** What must not hold. */
    record Not(Term term) implements Term {}

    /** Two or more that must all hold. */
    record All(List<Term> terms) implements Term {}

    /** Two or more of which one must hold. */
    record Any(List<Term> terms) implements Term {}

    static @Nullable Term all(List<? extends @Nullable Term> terms) {
        List<Term> flat = new ArrayList<>();
        terms.stream()
                .filter(Objects::nonNull)
                .forEach(term -> flat.addAll(term instanceof All all ? all.terms : List.of(term)));
        return flat.size() > 1 ? new All(List.copyOf(flat)) : first(flat);
    }

    static @Nullable Term any(List<? extends @Nullable Term> terms) {
        List<Term> flat = new ArrayList<>();
        terms.stream()
                .filter(Objects::nonNull)
                .forEach(term -> flat.addAll(term instanceof Any any ? any.terms : List.of(term)));
        return flat.size() > 1 ? new Any(List.copyOf(flat)) : first(flat);
    }

    static @Nullable Term not(@Nullable Term term) {
        if (term == null) {
            return null;
        }
        return term instanceof Not twice ? twice.term : new Not(term);
    }

    /** True when nothing in it is a filter, so that one look into the index of words answers it. */
    default boolean isText() {
        if (this instanceof Not not) {
            return not.term.isText();
        }
        return parts().isEmpty() ? !(this instanceof Filter) : parts().stream().allMatch(Term::isText);
    }

    /** True when words are in it anywhere. */
    default boolean hasText() {
        if (this instanceof Not not) {
            return not.term.hasText();
        }
        return parts().isEmpty() ? !(this instanceof Filter) : parts().stream().anyMatch(Term::hasText);
    }

    /** True when the index of words tells which articles it finds. What stands in quotation marks has to be looked for in the texts. */
    default boolean isIndexed() {
        if (this instanceof Not not) {
            return not.term.isIndexed();
        }
        boolean isExact = this instanceof Phrase phrase && phrase.near == 0;
        return parts().isEmpty()
                ? !(this instanceof Filter) && !isExact
                : parts().stream().allMatch(Term::isIndexed);
    }

    /** What of it the index of words can tell: all that it finds, and maybe more; null where that would be everything. */
    default @Nullable Term indexed() {
        if (isIndexed()) {
            return this;
        }
        if (this instanceof Phrase phrase) {
            return all(phrase.words().stream()
                    .map(word -> new Word(word, false, phrase.title))
                    .toList());
        }
        List<@Nullable Term> indexed = new ArrayList<>();
        parts().forEach(part -> indexed.add(part.indexed()));
        if (this instanceof Any) {
            return indexed.contains(null) ? null : any(indexed);
        }
        return all(indexed);
    }

    /** True when something must not hold. */
    default boolean hasNot() {
        return this instanceof Not || parts().stream().anyMatch(Term::hasNot);
    }

    /** True when words that stand near each other are looked for: the index knows places only roughly. */
    default boolean hasNear() {
        if (this instanceof Not not) {
            return not.term.hasNear();
        }
        return (this instanceof Phrase phrase && phrase.near > 0)
                || parts().stream().anyMatch(Term::hasNear);
    }

    /** The words that make an article a better hit: without filters and without what must not hold. */
    default @Nullable Term wanted() {
        if (this instanceof Filter || this instanceof Not) {
            return null;
        }
        List<@Nullable Term> wanted = new ArrayList<>();
        parts().forEach(part -> wanted.add(part.wanted()));
        return parts().isEmpty() ? this : this instanceof All ? all(wanted) : any(wanted);
    }

    /** The same words in the headline; places do not matter. */
    default Term inTitle(boolean one) {
        if (this instanceof Word word) {
            return new Word(word.text, word.prefix, true);
        }
        if (this instanceof Phrase phrase) {
            List<Term> words = phrase.words().stream()
                    .map(word -> (Term) new Word(word, false, true))
                    .toList();
            return Objects.requireNonNull(one ? any(words) : all(words));
        }
        List<Term> words = parts().stream().map(part -> part.inTitle(one)).toList();
        return Objects.requireNonNull(one || this instanceof Any ? any(words) : all(words));
    }

    /** The words to mark in the text of a hit: those wanted, but for words that were only looked for in headlines. */
    default @Nullable Term marked() {
        if (this instanceof Filter
                || this instanceof Not
                || (this instanceof Word word && word.title)
                || (this instanceof Phrase phrase && phrase.title)) {
            return null;
        }
        List<@Nullable Term> marked = new ArrayList<>();
        parts().forEach(part -> marked.add(part.marked()));
        return parts().isEmpty() ? this : this instanceof All ? all(marked) : any(marked);
    }

    private List<Term> parts() {
        if (this instanceof All all) {
            return all.terms;
        }
        return this instanceof Any any ? any.terms : List.of();
    }

    private static @Nullable Term first(List<Term> terms) {
        return terms.isEmpty() ? null : terms.get(0);
    }

    /** The query as one could type it. */
    default String print() {
        if (this instanceof Word word) {
            return (word.title ? QueryField.TITLE.label() : "") + word.text + (word.prefix ? "*" : "");
        }
        if (this instanceof Phrase phrase) {
            return (phrase.title ? QueryField.TITLE.label() : "")
                    + '"'
                    + phrase.text
                    + '"'
                    + (phrase.near > 0 ? "~" + phrase.near : "");
        }
        if (this instanceof Filter filter) {
            boolean plain = filter.value.matches("[\\p{L}\\p{N}./:_][\\p{L}\\p{N}./:_-]*");
            return filter.field.label() + (plain ? filter.value : '"' + filter.value + '"');
        }
        if (this instanceof Not not) {
            return "-" + not.term.printWithin(true);
        }
        boolean and = this instanceof All;
        return parts().stream().map(part -> part.printWithin(and)).collect(Collectors.joining(and ? " " : " OR "));
    }

    private String printWithin(boolean tight) {
        boolean loose = this instanceof Any || this instanceof All;
        return tight && loose ? "(" + print() + ")" : print();
    }
}
