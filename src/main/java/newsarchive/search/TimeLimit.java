package newsarchive.search;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets PostgreSQL end questions that are not worth their time: what comes beside a list must not take it from the lists. */
@Component
class TimeLimit {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TimeLimit(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The answer of a question to the database; empty when it takes longer. Each step of a walk through rows counts for itself. */
    <T> Optional<T> within(Duration time, Supplier<T> question) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                jdbc.sql("SELECT set_config('statement_timeout', :millis, true)")
                        .param("millis", String.valueOf(Math.max(1, time.toMillis())))
                        .query(String.class)
                        .single();
                return question.get();
            }));
        } catch (QueryTimeoutException e) {
            return Optional.empty();
        }
    }
}
