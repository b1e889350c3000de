package newsarchive.fetching;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.RedirectWalk.Gate;
import newsarchive.fetching.RedirectWalk.Go;
import newsarchive.fetching.RedirectWalk.Limits;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches over HTTP: asks robots.txt first, waits for the host's turn, and passes the guard at each hop. */
final class HttpFetcher implements Fetcher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpFetcher.class);

    /** RFC 9309, 2.3.1.2. */
    private static final int ROBOTS_REDIRECTS = 5;

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final FetchSettings settings;
    private final InstantSource clock;
    private final HostPauses pauses;
    private final BoundedLookup names;
    private final GuardedClient client;
    private final RobotsFiles robots;
    private final Limits pageLimits;
    private final Limits robotsLimits;

    HttpFetcher(FetchSettings settings, HostTurns turns) {
        this(
                settings,
                turns,
                new Surroundings(
                        InstantSource.system(),
                        time -> Thread.sleep(time.toMillis()),
                        InetAddress::getAllByName,
                        null));
    }

    HttpFetcher(FetchSettings settings, Surroundings surroundings) {
        this(settings, HostTurns.ALONE, surroundings);
    }

    HttpFetcher(FetchSettings settings, HostTurns turns, Surroundings surroundings) {
        this.settings = settings;
        this.clock = surroundings.clock();
        this.pauses = new HostPauses(clock, surroundings.sleeper(), turns, settings.timeout());
        this.names = new BoundedLookup(surroundings.names(), settings.timeout());
        this.client = new GuardedClient(settings, names, surroundings.trust());
        this.robots = new RobotsFiles(settings.userAgent(), clock, this::robotsTxt);
        int maxBody = (int) Math.min(settings.maxBody().toBytes(), Integer.MAX_VALUE - 8);
        this.pageLimits = new Limits(settings.timeout(), maxBody, settings.maxRedirects());
        this.robotsLimits = new Limits(settings.timeout(), RobotsFiles.MAX_BYTES, ROBOTS_REDIRECTS);
    }

    /**
     * What a fetcher takes from the machine; tests give their own.
     *
     * @param clock the time
     * @param sleeper how to wait
     * @param names the resolver
     * @param trust whose certificates are believed, or null for the machine's
     */
    record Surroundings(
            InstantSource clock,
            HostPauses.Sleeper sleeper,
            NameLookup names,
            @Nullable SSLContext trust) {}

    @Override
    public FetchResult fetch(FetchRequest request) {
        List<String> problems = request.profile().problems();
        FetchResult result = problems.isEmpty() ? page(request) : Failures.failed(Cause.PROFILE, problems.get(0));
        log.debug("Fetched {}: {}", request.url(), result.getClass().getSimpleName());
        return result;
    }

    @Override
    public void close() {
        client.close();
        names.close();
    }

    private FetchResult page(FetchRequest request) {
        HopQuestions questions = questions(request, ACCEPT);
        Duration pause = pause(request.profile());
        return walk(pageLimits, hop -> robots.leaveFor(hop, questions.profileAt(hop), pause))
                .walk(questions);
    }

    private FetchResult robotsTxt(WebUrl address, RequestProfile profile) {
        HopQuestions questions = questions(new FetchRequest(address, null, null, profile), "text/plain,*/*;q=0.8");
        return walk(robotsLimits, hop -> new Go(pause(profile))).walk(questions);
    }

    private HopQuestions questions(FetchRequest request, String accept) {
        return new HopQuestions(
                request,
                Map.of("User-Agent", settings.userAgent(), "Accept", accept, "Accept-Encoding", BodyReader.ENCODINGS));
    }

    private Duration pause(RequestProfile profile) {
        return profile.delay() == null ? settings.minDelay() : profile.delay();
    }

    private RedirectWalk walk(Limits limits, Gate gate) {
        return new RedirectWalk(client, pauses, clock, limits, gate);
    }
}
