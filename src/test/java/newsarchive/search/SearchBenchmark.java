package newsarchive.search;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import newsarchive.access.Visibility;
import newsarchive.database.KeptDatabase;
import newsarchive.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * How long a search takes in an archive of a million articles, which are made at the first run and kept in {@code target}.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile -Dbenchmark=newsarchive.search.SearchBenchmark [-Darticles=1000000]
 * }</pre>
 *
 * Prints a line for each kind of question: the middle and the 95th percentile of the list with its count and snippets, of the same without
 * what is remembered of a search for a minute, and of the bare statement that finds the same twenty ids without any of our doing; then histogram and facets, and the questions a second that eight
 * clients get answered.
 */
public final class SearchBenchmark {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 40;
    private static final int CLIENTS = 8;
    private static final int SECONDS = 20;

    private static final Duration FOR_TEXTS = Duration.ofMillis(60);

    /** What is asked for most; phrases and relevance take longer and are asked for less. */
    private static final List<String> LISTS_BY_TIME = List.of(
            "rare word",
            "word in 20 %",
            "three words",
            "20 %, one source",
            "20 %, three months",
            "20 %, source and months",
            "20 %, oldest first",
            "prefix",
            "20 %, page 1,000");

    private final JdbcClient jdbc;
    private final ArticleSearch search;
    private final Lexemes lexemes;
    private final Stems stems;
    private final Overviews overviews;
    private final int articles;
    private final Random chance = new Random(1);

    private SearchBenchmark(DataSource database, int articles) {
        this.jdbc = JdbcClient.create(database);
        TimeLimit limit = new TimeLimit(jdbc, new JdbcTransactionManager(database), Duration.ofMillis(90));
        this.lexemes = new Lexemes(jdbc);
        this.overviews = new Overviews(new NewestHits(jdbc, lexemes, limit), jdbc, lexemes, limit);
        this.stems = new Stems(jdbc);
        this.search = new ArticleSearch(jdbc, lexemes, stems, FOR_TEXTS);
        this.articles = articles;
    }

    /** Arguments: one that means nothing here, and the number of articles. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 1 && !arguments[1].isBlank() ? Integer.parseInt(arguments[1]) : 1_000_000;
        try (HikariDataSource database = KeptDatabase.in(Path.of("target", "search-benchmark"))) {
            JdbcClient jdbc = JdbcClient.create(database);
            if (jdbc.sql("SELECT count(*) FROM (SELECT FROM articles LIMIT 1) a")
                            .query(Long.class)
                            .single()
                    == 0) {
                long begin = System.nanoTime();
                new BulkArticles(database, count).load();
                say("loaded %d articles in %.0f s", count, (System.nanoTime() - begin) / 1e9);
            }
            new SearchBenchmark(database, count).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        String size = "SELECT pg_database_size(current_database())";
        say("%.1f KB of disk an article", jdbc.sql(size).query(Long.class).single() / 1024.0 / articles);
        Map<String, Question> questions = questions();
        warmUp(questions);
        say("%-34s %10s %18s %18s %18s", "ms, p50 (p95)", "found", "list and count", "as a new search", "bare SQL");
        for (Map.Entry<String, Question> one : questions.entrySet()) {
            Question question = one.getValue();
            ResultPage page = search.search(question.query());
            double[] ours = times(() -> search.search(question.query()));
            double[] anew = times(() -> new ArticleSearch(jdbc, lexemes, stems, FOR_TEXTS).search(question.query()));
            say(
                    "%-34s %10s %18s %18s %18s",
                    one.getKey(),
                    (page.total().exact() ? "" : ">") + page.total().value(),
                    shown(ours),
                    shown(anew),
                    one.getKey().startsWith("phrase") ? "" : shown(times(() -> bare(question))));
        }
        beside(questions);
        clients(
                "lists by time",
                LISTS_BY_TIME.stream()
                        .map(name -> Objects.requireNonNull(questions.get(name)))
                        .toList());
        clients("all of these", List.copyOf(questions.values()));
    }

    /** The first question would else be measured while the code of all others is compiled. */
    private void warmUp(Map<String, Question> questions) {
        for (int i = 0; i < WARM_UP; i++) {
            questions.values().forEach(question -> search.search(question.query()));
        }
    }

    /** What a page loads after its list. */
    private void beside(Map<String, Question> questions) throws Exception {
        say("%-34s %10s %18s", "ms, p50 (p95)", "counted", "histogram, facets");
        String names =
                "rare word|word in 1 %|word in 20 %|20 %, source and months|phrase|phrase that stands nowhere|no words";
        for (String name : names.split("\\|")) {
            SearchQuery query = Objects.requireNonNull(questions.get(name)).query();
            Overviews.Overview shown = overviews.of(query);
            say("%-34s %10d %18s", name, shown.facets().counted(), shown(times(() -> overviews.of(query))));
        }
    }

    /** @param tsquery the same as the bare statement takes it */
    private record Question(SearchQuery query, String tsquery) {}

    private Map<String, Question> questions() {
        String rare = word(articles / 10_000);
        String common = word(articles / 5);
        String third = word(articles / 20);
        String percent = word(articles / 100);
        String nowhere = "\"mideft geman sagest\"";
        LocalDate from = LocalDate.of(2023, 3, 1);
        LocalDate to = LocalDate.of(2023, 5, 31);
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("rare word", question(rare, null, null, null, Sort.NEWEST, null));
        questions.put("word in 1 %", question(percent, null, null, null, Sort.NEWEST, null));
        questions.put("word in 5 %", question(third, null, null, null, Sort.NEWEST, null));
        questions.put("word in 20 %", question(common, null, null, null, Sort.NEWEST, null));
        questions.put(
                "three words", question(common + " " + third + " " + percent, null, null, null, Sort.NEWEST, null));
        questions.put("20 %, one source", question(common, "paper-7", null, null, Sort.NEWEST, null));
        questions.put("20 %, three months", question(common, null, from, to, Sort.NEWEST, null));
        questions.put("20 %, source and months", question(common, "paper-7", from, to, Sort.NEWEST, null));
        questions.put("20 %, oldest first", question(common, null, null, null, Sort.OLDEST, null));
        questions.put("prefix", question(percent.substring(0, 5) + "*", null, null, null, Sort.NEWEST, null));
        questions.put("20 %, page 1,000", question(common, null, null, null, Sort.NEWEST, page(common, 1000)));
        questions.put("no words", question(null, null, null, null, Sort.NEWEST, null));
        questions.put("no words, source and months", question(null, "paper-7", from, to, Sort.NEWEST, null));
        questions.put("phrase", question(phrase(), null, null, null, Sort.NEWEST, null));
        questions.put("phrase that stands nowhere", question(nowhere, null, null, null, Sort.NEWEST, null));
        questions.put("phrase nowhere, by relevance", question(nowhere, null, null, null, Sort.RELEVANCE, null));
        questions.put("20 %, by relevance", question(common, null, null, null, Sort.RELEVANCE, null));
        questions.put("1 %, by relevance", question(percent, null, null, null, Sort.RELEVANCE, null));
        return questions;
    }

    private Question question(
            @Nullable String words,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort,
            @Nullable String cursor) {
        SearchQuery query =
                new SearchQuery(words, source, from, to, null, null, null, null, sort, 20, cursor, Visibility.PUBLIC);
        Term term = words == null ? null : query.parsed().term();
        return new Question(query, term == null ? "" : Objects.requireNonNullElse(lexemes.indexed(term, false), ""));
    }

    /** A German word that stands in about so many articles. */
    private String word(int wanted) {
        String best = "";
        long distance = Long.MAX_VALUE;
        for (int rank = 26; rank < 90_000 && distance > wanted / 20; rank += 1 + rank / 40) {
            String word = InventedText.word("de", rank);
            long found = jdbc.sql("SELECT count(*) FROM article_search w WHERE " + Conditions.WORDS
                            + " @@ (to_tsquery('news_german', :word) && '''=cde'''::tsquery)")
                    .param("word", word)
                    .query(Long.class)
                    .single();
            if (Math.abs(found - wanted) < distance) {
                distance = Math.abs(found - wanted);
                best = word;
            }
        }
        return best;
    }

    /** Two words that stand together in the archive, and that are in many articles each. */
    private String phrase() {
        String common = word(articles / 5);
        Matcher pair = Pattern.compile("(?iu)\\b" + common + " (\\p{L}{4,})")
                .matcher(String.join(
                        "\n",
                        jdbc.sql("SELECT text FROM article_search w WHERE " + Conditions.WORDS
                                        + " @@ (to_tsquery('news_german', :word) && '=m24270'::tsquery) LIMIT 50")
                                .param("word", common)
                                .query(String.class)
                                .list()));
        return pair.find() ? '"' + pair.group() + '"' : '"' + common + '"';
    }

    private String page(String word, int number) {
        return jdbc.sql("SELECT article_id, day, date FROM article_search w WHERE " + Conditions.WORDS + """
                         @@ to_tsquery('news_german', :word)
                        ORDER BY day DESC, date DESC, article_id DESC
                        LIMIT 1
                        OFFSET :before
                        """)
                .param("word", word)
                .param("before", Math.min(number * 20 - 1, articles / 10))
                .query((row, index) -> new Cursor.Behind(
                                row.getObject("day", LocalDate.class),
                                row.getObject("date", OffsetDateTime.class),
                                row.getLong("article_id"))
                        .text())
                .single();
    }

    private Object bare(Question question) {
        String where = question.tsquery().isEmpty()
                ? ""
                : "WHERE " + Conditions.WORDS + " @@ '" + question.tsquery().replace("'", "''") + "'";
        return jdbc.sql("SELECT article_id FROM article_search w " + where + " ORDER BY day DESC, date DESC LIMIT 20")
                .query(Long.class)
                .list();
    }

    private double[] times(Callable<?> work) throws Exception {
        double[] times = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long begin = System.nanoTime();
            work.call();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static String shown(double[] sorted) {
        return String.format(
                Locale.ROOT, "%.1f (%.1f)", sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    private void clients(String name, List<Question> questions) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Future<List<Double>>> runs = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int seed = chance.nextInt();
            runs.add(clients.submit(() -> {
                Random own = new Random(seed);
                List<Double> times = new ArrayList<>();
                while (System.nanoTime() < end) {
                    long begin = System.nanoTime();
                    search.search(questions.get(own.nextInt(questions.size())).query());
                    times.add((System.nanoTime() - begin) / 1e6);
                }
                return times;
            }));
        }
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> run : runs) {
            all.addAll(run.get());
        }
        clients.shutdown();
        double[] sorted = all.stream().mapToDouble(time -> time).sorted().toArray();
        say(
                "%d clients, %s: %.0f questions a second, %s ms",
                CLIENTS, name, sorted.length / (double) SECONDS, shown(sorted));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
