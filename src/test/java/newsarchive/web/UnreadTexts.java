package newsarchive.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a small archive one in which texts are read only as long as there is time: the statistics speak of ten million articles. */
public final class UnreadTexts {

    private UnreadTexts() {}

    public static void pretend(JdbcClient jdbc) {
        jdbc.sql("ANALYZE article_search").update();
        jdbc.sql("UPDATE pg_class SET reltuples = 10000000 WHERE oid = 'article_search'::regclass")
                .update();
    }
}
