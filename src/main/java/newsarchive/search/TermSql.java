package newsarchive.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query as SQL: what one look into the index of words answers, and the conditions beside it. Values are parameters, never part of the
 * SQL.
 */
final class TermSql {

    private static final String TODAY = "(now() AT TIME ZONE 'UTC')::date";

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * A query in parts that must all hold.
     *
     * @param words for the index of words; null when no words are looked for, or not in every hit
     * @param conditions the others
     * @param readsTexts true when a condition cannot be answered without looking at the texts of what the index finds
     */
    record Parts(@Nullable String words, List<String> conditions, boolean readsTexts) {}

    private final Lexemes lexemes;
    private final Map<String, Object> parameters;
    private String base = "a";
    private String id = "a.id";
    private int count;

    private TermSql(Lexemes lexemes, Map<String, Object> parameters) {
        this.lexemes = lexemes;
        this.parameters = parameters;
    }

    /** What must hold; what the conditions need is put into the parameters. */
    static Parts parts(Term term, Lexemes lexemes, Map<String, Object> parameters) {
        return new TermSql(lexemes, parameters).parts(term);
    }

    private Parts parts(Term term) {
        List<Term> terms = terms(term);
        List<Term> texts = terms.stream().filter(Term::isText).toList();
        List<String> conditions = new ArrayList<>();
        String words = null;
        Term indexed = indexed(texts);
        if (indexed != null) {
            words = lexemes.indexed(indexed, texts.size() < terms.size());
            if (words == null) {
                conditions.add("false");
            } else {
                base = "w";
                id = "w.article_id";
            }
        }
        boolean isLookedUp = words != null;
        terms.stream()
                .filter(one -> !one.isIndexed())
                .forEach(one -> conditions.add(
                        isLookedUp && one instanceof Term.Phrase phrase ? stands(phrase, "w") : one(one)));
        return new Parts(words, conditions, terms.stream().anyMatch(TermSql::readsTexts));
    }

    private static List<Term> terms(Term term) {
        return term instanceof Term.All all ? all.terms() : List.of(term);
    }

    private static @Nullable Term indexed(List<Term> texts) {
        Term all = Term.all(texts);
        return all == null ? null : all.indexed();
    }

    private static boolean readsTexts(Term term) {
        return term.hasNear() || (term.isText() && !term.isIndexed());
    }

    private String one(Term term) {
        if (term.isIndexed()) {
            return found(term, "");
        }
        if (term instanceof Term.Phrase phrase) {
            return found(Objects.requireNonNull(phrase.indexed()), "AND " + stands(phrase, "x"));
        }
        if (term instanceof Term.Filter filter) {
            return filter(filter);
        }
        if (term instanceof Term.Not not) {
            return "(" + one(not.term()) + ") IS NOT TRUE";
        }
        boolean all = term instanceof Term.All;
        List<Term> parts = all ? ((Term.All) term).terms() : ((Term.Any) term).terms();
        List<Term> texts = parts.stream().filter(Term::isIndexed).toList();
        List<String> conditions = new ArrayList<>();
        Term text = all ? Term.all(texts) : Term.any(texts);
        if (text != null) {
            conditions.add(one(text));
        }
        parts.stream().filter(part -> !part.isIndexed()).forEach(part -> conditions.add(one(part)));
        return "(" + String.join(all ? " AND " : " OR ", conditions) + ")";
    }

    /** True for the articles that the index finds; what it is asked for is no matter of the other conditions, so it is asked first. */
    private String found(Term indexed, String condition) {
        String words = lexemes.indexed(indexed, false);
        return words == null
                ? "false"
                : id + " IN (SELECT article_id FROM (SELECT x.article_id FROM article_search x WHERE "
                        + Conditions.words("x") + " @@ " + parameter(words) + "::tsquery " + condition
                        + " OFFSET 0) found)";
    }

    /** What stands in quotation marks is looked for letter by letter, but for case. */
    private String stands(Term.Phrase phrase, String table) {
        String words = NO_LETTERS
                .splitAsStream(phrase.text())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\\W+", "\\m", "\\M"));
        String text = phrase.title() ? "split_part(" + table + ".text, E'\\n', 1)" : table + ".text";
        return text + " ~* " + parameter(words);
    }

    private String filter(Term.Filter filter) {
        String value = filter.value();
        return switch (filter.field()) {
            case AUTHOR -> "EXISTS (SELECT 1 FROM unnest(a.authors) name WHERE name ILIKE " + containing(value) + ")";
            case TOPIC -> "EXISTS (SELECT 1 FROM unnest(a.topics) name WHERE name ILIKE " + containing(value) + ")";
            case SOURCE ->
                base + ".source_id IN (SELECT id FROM sources WHERE slug = " + parameter(value.toLowerCase(Locale.ROOT))
                        + " OR name ILIKE " + containing(value) + ")";
            case SITE -> site(FilterValues.host(value).orElseThrow());
            case LANG ->
                "a.language = " + parameter(FilterValues.language(value).orElseThrow());
            case DATE -> published(DaySpan.parse(value).orElseThrow());
            case CAPTURED -> captured(DaySpan.parse(value).orElseThrow());
            case IS -> value.equalsIgnoreCase("gone") ? "a.gone_since IS NOT NULL" : "a.revisions > 1";
            case TITLE -> throw new IllegalStateException("A title is text");
        };
    }

    /** The host and all below it; keys of pages begin with the host. */
    private String site(String host) {
        String ofArticle = "split_part(split_part(a.page_key, '/', 1), ':', 1)";
        return "(" + ofArticle + " = " + parameter(host) + " OR " + ofArticle + " LIKE "
                + parameter("%." + escaped(host)) + ")";
    }

    private String published(DaySpan span) {
        List<String> bounds = new ArrayList<>();
        if (span.last() != null) {
            bounds.add(base + ".day > " + TODAY + " - CAST("
                    + parameter(span.last().toString()) + " AS interval)");
            bounds.add(base + ".day <= " + TODAY);
        }
        if (span.from() != null) {
            bounds.add(base + ".day >= " + parameter(span.from()));
        }
        if (span.to() != null) {
            bounds.add(base + ".day <= " + parameter(span.to()));
        }
        return "(" + String.join(" AND ", bounds) + ")";
    }

    /** Captured at least once in these days, in UTC. */
    private String captured(DaySpan span) {
        List<String> bounds = new ArrayList<>();
        if (span.last() != null) {
            bounds.add("n.captured_at > now() - CAST(" + parameter(span.last().toString()) + " AS interval)");
        }
        if (span.from() != null) {
            bounds.add("n.captured_at >= " + midnight(span.from()));
        }
        if (span.to() != null) {
            bounds.add("n.captured_at < " + midnight(span.to().plusDays(1)));
        }
        return "EXISTS (SELECT 1 FROM snapshots n WHERE n.page_key = a.page_key AND " + String.join(" AND ", bounds)
                + ")";
    }

    private String midnight(LocalDate day) {
        return parameter(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private String containing(String value) {
        return parameter("%" + escaped(value) + "%");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String parameter(Object value) {
        String name = "term" + count++;
        parameters.put(name, value);
        return ":" + name;
    }
}
