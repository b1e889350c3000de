package newsarchive.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query as conditions on {@code articles a}, {@code sources s} and {@code article_search w}. Values are parameters, never part of
 * the SQL.
 */
final class TermSql {

    /** The text-search configurations that {@code search_config} of the schema may choose. */
    private static final List<String> CONFIGS =
            List.of("german", "english", "russian", "french", "spanish", "italian", "portuguese", "dutch", "simple");

    private static final String TODAY = "(now() AT TIME ZONE 'UTC')::date";

    private final Map<String, Object> parameters;
    private int count;

    private TermSql(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** Conditions that must all hold; what they need is put into the parameters. */
    static List<String> conditions(Term term, Map<String, Object> parameters) {
        TermSql sql = new TermSql(parameters);
        return term.isText() || !(term instanceof Term.All all) ? List.of(sql.one(term)) : sql.all(all);
    }

    private String one(Term term) {
        if (term.isText()) {
            return text(term, false);
        }
        if (term instanceof Term.Filter filter) {
            return filter(filter);
        }
        if (term instanceof Term.Not not) {
            return "(" + one(not.term()) + ") IS NOT TRUE";
        }
        return term instanceof Term.All all
                ? "(" + String.join(" AND ", all(all)) + ")"
                : "(" + String.join(" OR ", any((Term.Any) term)) + ")";
    }

    private List<String> all(Term.All all) {
        List<String> conditions = new ArrayList<>();
        Term text = Term.all(all.terms().stream().filter(Term::isText).toList());
        if (text != null) {
            conditions.add(text(text, true));
        }
        all.terms().stream().filter(term -> !term.isText()).forEach(term -> conditions.add(one(term)));
        return conditions;
    }

    private List<String> any(Term.Any any) {
        List<String> conditions = new ArrayList<>();
        Term text = Term.any(any.terms().stream().filter(Term::isText).toList());
        if (text != null) {
            conditions.add(text(text, false));
        }
        any.terms().stream().filter(term -> !term.isText()).forEach(term -> conditions.add(one(term)));
        return conditions;
    }

    /**
     * Each article is indexed in its own language, so the words are looked up in each: a plain OR of conditions with constant
     * queries, which the index can answer.
     *
     * @param beside true when something else must hold as well; then a query of stop words alone excludes nothing
     */
    private String text(Term term, boolean beside) {
        String name = parameter(TsQueryText.of(term));
        return CONFIGS.stream()
                .map(config -> {
                    String query = "to_tsquery('" + config + "', " + name + ")";
                    String found = "w.words @@ " + query;
                    return "(w.config = '" + config + "'::regconfig AND "
                            + (beside ? "(" + found + " OR numnode(" + query + ") = 0)" : found) + ")";
                })
                .collect(Collectors.joining("\n  OR ", "(", ")"));
    }

    private String filter(Term.Filter filter) {
        String value = filter.value();
        return switch (filter.field()) {
            case AUTHOR -> "EXISTS (SELECT 1 FROM unnest(a.authors) name WHERE name ILIKE " + containing(value) + ")";
            case TOPIC -> "EXISTS (SELECT 1 FROM unnest(a.topics) name WHERE name ILIKE " + containing(value) + ")";
            case SOURCE ->
                "(s.slug = " + parameter(value.toLowerCase(Locale.ROOT)) + " OR s.name ILIKE " + containing(value)
                        + ")";
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
            bounds.add("a.day > " + TODAY + " - CAST(" + parameter(span.last().toString()) + " AS interval)");
            bounds.add("a.day <= " + TODAY);
        }
        if (span.from() != null) {
            bounds.add("a.day >= " + parameter(span.from()));
        }
        if (span.to() != null) {
            bounds.add("a.day <= " + parameter(span.to()));
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
