package newsarchive.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private Instant now = Instant.parse("2022-01-07T12:00:00Z");

    private final SignInAttempts attempts = new SignInAttempts(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void blocksAfterTheLastAllowedFailureAndOnlyThatOne() {
        fail("a", SignInAttempts.MOST_FAILURES - 1);
        assertThat(attempts.isBlocked("a")).isFalse();
        fail("a", 1);
        assertThat(attempts.isBlocked("a")).isTrue();
        assertThat(attempts.isBlocked("b")).isFalse();
    }

    @Test
    void forgivesWithTime() {
        fail("a", SignInAttempts.MOST_FAILURES);
        now = now.plus(SignInAttempts.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(attempts.isBlocked("a")).isFalse();
        fail("a", 1);
        assertThat(attempts.isBlocked("a")).isFalse();
    }

    @Test
    void forgivesWithSuccess() {
        fail("a", SignInAttempts.MOST_FAILURES - 1);
        attempts.succeeded("a");
        fail("a", 1);
        assertThat(attempts.isBlocked("a")).isFalse();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        fail("first", SignInAttempts.MOST_FAILURES);
        for (int i = 0; i < 10_000; i++) {
            fail("other " + i, 1);
        }
        assertThat(attempts.isBlocked("first")).isFalse();
    }

    private void fail(String who, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(who);
        }
    }
}
