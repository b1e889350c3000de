package newsarchive.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsarchive.archive.SearchText;
import newsarchive.search.HitRows.Place;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SoughtWords.Match;
import newsarchive.search.SoughtWords.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists by relevance: words in the headline weigh more than in the lead and among the topics, those more than in the text. Where there
 * are too many hits to weigh them all, those that have all words in their headlines come first, then the best of those that have one of
 * them there and of the newest. Each of these kinds is weighed by itself, so that a page costs no more than the kinds that it shows.
 */
final class RelevanceOrder {

    /** As many as have all words in their headlines, one of them, or any. */
    private static final int MOST_OF_A_KIND = ArticleSearch.MOST_BY_RELEVANCE;

    private static final double HEADLINE = 2;
    private static final double LEAD = 1;

    /** How soon more of the same word says nothing new, and how much long texts are held against it (BM25, Robertson and others 1994). */
    private static final double SATURATION = 1.2;

    private static final double LENGTH = 0.75;

    private final JdbcClient jdbc;
    private final Lexemes lexemes;
    private final Stems stems;
    private final TimeOrder byTime;
    private final Duration time;

    /** @param time how long texts of hits are looked at before they are weighed */
    RelevanceOrder(JdbcClient jdbc, Lexemes lexemes, Stems stems, TimeOrder byTime, Duration time) {
        this.jdbc = jdbc;
        this.lexemes = lexemes;
        this.stems = stems;
        this.byTime = byTime;
        this.time = time;
    }

    Found find(SearchQuery query, Conditions where) {
        int before = hitsBefore(query);
        Term wanted = Objects.requireNonNull(
                Objects.requireNonNull(query.parsed().term()).wanted());
        TimeOrder.Part newest = byTime.newest(where, MOST_OF_A_KIND, true, time);
        List<Long> ids = best(where, wanted, newest, before + query.limit() + 1);
        int end = Math.min(ids.size(), before + query.limit());
        return new Found(
                before >= end ? List.of() : ids.subList(before, end),
                end < ids.size() ? new Cursor.After(end) : null,
                total(newest.total(), ids.size()),
                newest.lookedTo());
    }

    /** Headlines may tell of more hits than the newest that were counted. */
    private static Total total(Total counted, int listed) {
        return counted.exact() ? counted : new Total(Math.max(counted.value(), listed), false);
    }

    /** At least so many in their order, if there are. */
    private List<Long> best(Conditions where, Term wanted, TimeOrder.Part newest, int enough) {
        SoughtWords words = SoughtWords.of(wanted, lexemes, stems);
        if (newest.all()) {
            return weighed(ids(newest), words);
        }
        Set<Long> inHeadline = inHeadline(where, wanted, false);
        List<Long> best = weighed(inHeadline, words);
        if (best.size() < enough) {
            Set<Long> others = words.count() > 1 ? inHeadline(where, wanted, true) : new LinkedHashSet<>();
            others.addAll(ids(newest));
            others.removeAll(inHeadline);
            best.addAll(weighed(others, words));
        }
        return best;
    }

    /** @param one true when it is enough that one of the words stands in the headline */
    private Set<Long> inHeadline(Conditions where, Term wanted, boolean one) {
        String words = lexemes.indexed(wanted.inTitle(one), false);
        return words == null
                ? new LinkedHashSet<>()
                : ids(byTime.newest(where.and(words), MOST_OF_A_KIND, false, time.dividedBy(4)));
    }

    private static Set<Long> ids(TimeOrder.Part part) {
        return part.places().stream().map(Place::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Candidate(long id, LocalDate day, TextConfig config, SearchText text) {}

    private record Weighed(long id, LocalDate day, double weight) {

        static final Comparator<Weighed> BEST_FIRST = Comparator.comparingDouble(Weighed::weight)
                .thenComparing(Weighed::day)
                .thenComparing(Weighed::id)
                .reversed();
    }

    private List<Long> weighed(Set<Long> ids, SoughtWords words) {
        List<Candidate> candidates = jdbc.sql("""
                        SELECT article_id, day, language, text
                        FROM article_search
                        WHERE article_id = ANY (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Candidate(
                        row.getLong("article_id"),
                        row.getObject("day", LocalDate.class),
                        TextConfig.of(row.getString("language")),
                        SearchText.parse(row.getString("text"))))
                .list();
        return new Weights(candidates, words)
                .all().stream()
                        .sorted(Weighed.BEST_FIRST)
                        .map(Weighed::id)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Weighs candidates against each other. */
    private static final class Weights {

        private final List<Candidate> candidates;
        private final List<List<Match>> titles;
        private final List<List<Match>> leads;
        private final List<List<Match>> bodies;
        private final double length;
        private final double[] rarity;

        Weights(List<Candidate> candidates, SoughtWords words) {
            this.candidates = candidates;
            titles = words.in(texts(SearchText::title));
            leads = words.in(texts(text -> text.lead() + "\n" + text.topics()));
            bodies = words.in(texts(SearchText::body));
            length = candidates.stream()
                    .mapToInt(candidate -> candidate.text().body().length())
                    .average()
                    .orElse(1);
            rarity = rarity(words.count());
        }

        private List<Text> texts(Function<SearchText, String> part) {
            return candidates.stream()
                    .map(candidate -> new Text(candidate.config(), part.apply(candidate.text())))
                    .toList();
        }

        /** A word that few of the candidates have says more about them. */
        private double[] rarity(int words) {
            double[] rarity = new double[words];
            for (int word = 0; word < words; word++) {
                int having = 0;
                for (int i = 0; i < candidates.size(); i++) {
                    having += count(titles.get(i), word) + count(leads.get(i), word) + count(bodies.get(i), word) > 0
                            ? 1
                            : 0;
                }
                rarity[word] = Math.log(1 + (candidates.size() + 1.0) / (having + 0.5));
            }
            return rarity;
        }

        List<Weighed> all() {
            List<Weighed> all = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                double weight = 0;
                for (int word = 0; word < rarity.length; word++) {
                    weight += rarity[word] * weight(i, word);
                }
                all.add(new Weighed(candidates.get(i).id(), candidates.get(i).day(), weight));
            }
            return all;
        }

        private double weight(int i, int word) {
            double often = count(bodies.get(i), word);
            double longer = candidates.get(i).text().body().length() / Math.max(1, length);
            return (count(titles.get(i), word) > 0 ? HEADLINE : 0)
                    + (count(leads.get(i), word) > 0 ? LEAD : 0)
                    + often / (often + SATURATION * (1 - LENGTH + LENGTH * longer));
        }

        private static long count(List<Match> matches, int word) {
            return matches.stream().filter(match -> match.word() == word).count();
        }
    }

    private static int hitsBefore(SearchQuery query) {
        @Nullable String cursor = query.cursor();
        if (cursor == null) {
            return 0;
        }
        if (Cursor.parse(cursor) instanceof Cursor.After after) {
            return after.hits();
        }
        throw new IllegalArgumentException("The cursor belongs to a list in another order");
    }
}
