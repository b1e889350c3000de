package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.NotModified;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.fetching.GuardedClient.Answer;
import newsarchive.fetching.GuardedClient.Question;
import newsarchive.url.WebUrl;
import org.apache.hc.core5.http.HttpException;

/** One request from the first address to the final answer, hop by hop; every hop needs leave, and waits for its host's turn. */
final class RedirectWalk {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** For a server that says "too many requests" (RFC 6585), but not, or not in a way to be read, how long to wait. */
    private static final Duration UNSAID_REST = Duration.ofMinutes(1);

    private final GuardedClient client;
    private final HostPauses pauses;
    private final InstantSource clock;
    private final Failures failures;
    private final Limits limits;
    private final Gate gate;

    private final List<WebUrl> passed = new ArrayList<>();
    private Duration timeLeft;

    RedirectWalk(GuardedClient client, HostPauses pauses, InstantSource clock, Limits limits, Gate gate) {
        this.client = client;
        this.pauses = pauses;
        this.clock = clock;
        this.failures = new Failures(limits.time());
        this.limits = limits;
        this.gate = gate;
        this.timeLeft = limits.time();
    }

    /**
     * The limits of one walk.
     *
     * @param time for all hops together, waiting for a host's turn not counted
     * @param body most bytes of the body
     * @param redirects most redirects followed
     */
    record Limits(Duration time, int body, int redirects) {}

    /** Says whether an address may be asked. */
    @FunctionalInterface
    interface Gate {
        Leave leaveFor(WebUrl hop);
    }

    /** Whether an address may be asked. */
    sealed interface Leave {}

    /** It may, when the host has rested. */
    record Go(Duration pause) implements Leave {}

    /** It may not. */
    record Stop(FetchResult why) implements Leave {}

    /** Walks to the end. */
    FetchResult walk(HopQuestions questions) {
        WebUrl hop = questions.start().withoutFragment();
        while (true) {
            Leave leave = gate.leaveFor(hop);
            if (leave instanceof Stop stop) {
                return stop.why();
            }
            Step step = step(questions.at(hop, passed.isEmpty()), ((Go) leave).pause());
            if (step.next().isEmpty()) {
                return step.result();
            }
            passed.add(hop);
            hop = step.next().get().withoutFragment();
            if (passed.contains(hop)) {
                return Failures.failed(Cause.TOO_MANY_REDIRECTS, "The page sends its visitors round in a circle.");
            }
            if (passed.size() > limits.redirects()) {
                return Failures.failed(
                        Cause.TOO_MANY_REDIRECTS,
                        "The page sends its visitors on more than " + limits.redirects() + " times.");
            }
        }
    }

    /** A hop's outcome: where to go next, else the result. */
    private record Step(FetchResult result, Optional<WebUrl> next) {
        private static Step end(FetchResult result) {
            return new Step(result, Optional.empty());
        }
    }

    private Step step(Question question, Duration pause) {
        try {
            return pauses.inTurn(question.url().host(), pause, () -> ask(question));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Step.end(Failures.stopped());
        }
    }

    private Step ask(Question question) {
        String host = question.url().host();
        if (timeLeft.isNegative() || timeLeft.isZero()) {
            return Step.end(failures.tooSlow());
        }
        Duration alone = pauses.aloneFor(host);
        if (!alone.isZero()) {
            return Step.end(Failures.leftAlone(host, alone));
        }
        long start = System.nanoTime();
        try {
            return judge(question, client.get(question, timeLeft, limits.body()));
        } catch (IOException e) {
            return Step.end(failures.explain(host, e));
        } catch (HttpException e) {
            return Step.end(failures.explain(host, e));
        } finally {
            timeLeft = timeLeft.minusNanos(System.nanoTime() - start);
        }
    }

    private Step judge(Question question, Answer answer) {
        WebUrl hop = question.url();
        if (answer.status() < 200 || answer.status() > 599) {
            return Step.end(Failures.failed(
                    Cause.PROTOCOL, "The server answered " + answer.status() + ", which means nothing in HTTP."));
        }
        rest(answer).ifPresent(time -> pauses.leaveAlone(hop.host(), time));
        String location = answer.headers().get("location");
        if (REDIRECTS.contains(answer.status()) && location != null) {
            return follow(hop, location);
        }
        if (answer.status() == 304) {
            Set<String> asked = question.headers().keySet();
            boolean conditional = asked.contains("If-None-Match") || asked.contains("If-Modified-Since");
            return Step.end(
                    conditional
                            ? new NotModified(clock.instant())
                            : Failures.failed(
                                    Cause.PROTOCOL, "The server says \"not modified\" though it was not asked."));
        }
        return Step.end(new Fetched(
                hop, passed, answer.status(), answer.headers(), answer.body(), answer.truncated(), clock.instant()));
    }

    /** How long the host is to be left alone after this answer. */
    private Optional<Duration> rest(Answer answer) {
        boolean tooMany = answer.status() == 429;
        if (!tooMany && answer.status() != 503) {
            return Optional.empty();
        }
        return Optional.ofNullable(answer.headers().get("retry-after"))
                .flatMap(after -> RetryAfter.parse(after, clock.instant()))
                .or(() -> tooMany ? Optional.of(UNSAID_REST) : Optional.empty());
    }

    private static Step follow(WebUrl hop, String location) {
        Optional<WebUrl> next = hop.resolve(asUtf8(location));
        Refused refused = new Refused("The page sends its visitors on to an address that may not be asked.");
        return new Step(refused, next);
    }

    /** Headers come as Latin-1, but servers write addresses in UTF-8. */
    private static String asUtf8(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
