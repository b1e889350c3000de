package newsarchive.search;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
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
    private final Duration time;

    TimeLimit(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${newsarchive.search.time-beside-lists:90ms}") Duration time) {
        this.jdbc = jdbc;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** What one question may take. */
    Duration time() {
        return time;
    }

    /** The answer of a question to the database; empty when it takes longer. Each step of a walk through rows counts for itself. */
    <T> Optional<T> within(Duration most, Supplier<T> question) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                jdbc.sql("SELECT set_config('statement_timeout', :millis, true)")
                        .param("millis", String.valueOf(Math.max(1, most.toMillis())))
                        .query(String.class)
                        .single();
                return question.get();
            }));
        } catch (QueryTimeoutException e) {
            return Optional.empty();
        }
    }
}
