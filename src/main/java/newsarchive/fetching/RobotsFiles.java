package newsarchive.fetching;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.fetching.RedirectWalk.Go;
import newsarchive.fetching.RedirectWalk.Leave;
import newsarchive.fetching.RedirectWalk.Stop;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The robots.txt files of the hosts that we ask (RFC 9309), kept for a while. A file that does not exist (4xx, more than five
 * redirects) allows everything; one that cannot be got now (5xx, 429, no answer) forbids everything until it can, and the pages fail
 * for that time only. A crawl-delay lengthens our pause up to
 * {@link #LONGEST_CRAWL_DELAY}, it never shortens it.
 */
final class RobotsFiles {

    /** RFC 9309 asks for at least 500 KiB. */
    static final int MAX_BYTES = 500 * 1024;

    /** Longer crawl-delays are read as this: with an hour between two pages a newspaper could never be followed. */
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration ERROR_KEPT = Duration.ofHours(1);

    /** A host that does not answer may be back soon, but is not asked anew for each of its pages. */
    private static final Duration SILENCE_KEPT = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 2000;

    /** Of all files that are kept: rules take several times as much memory as their text, and hosts cost an attacker nothing. */
    private static final int MOST_BYTES_KEPT = 8 * 1024 * 1024;

    private final String userAgent;
    private final InstantSource clock;
    private final FileGetter getter;
    private final Map<Key, FutureTask<RobotsFile>> kept = new LinkedHashMap<>(64, 0.75f, true);

    RobotsFiles(String userAgent, InstantSource clock, FileGetter getter) {
        this.userAgent = userAgent;
        this.clock = clock;
        this.getter = getter;
    }

    /** Gets a robots.txt through the guarded client, in its host's turn. */
    @FunctionalInterface
    interface FileGetter {
        FetchResult get(WebUrl robotsTxt, RequestProfile profile);
    }

    /** A site may have different rules for different visitors. */
    private record Key(String origin, RequestProfile profile) {}

    /**
     * Whether robots.txt lets us ask for this address.
     *
     * @param profile how we ask the host: robots.txt is got in the same way, and read under the same name
     * @param pause our own pause for this host
     */
    Leave leaveFor(WebUrl url, RequestProfile profile, Duration pause) {
        RobotsFile file = fileOf(url, profile);
        if (file.trouble() != null) {
            return new Stop(file.trouble());
        }
        if (!file.rules().isAllowed(url.value())) {
            return new Stop(new Refused("robots.txt of " + url.host() + " does not allow this page."));
        }
        Duration asked = crawlDelay(file.rules());
        return new Go(asked.compareTo(pause) > 0 ? asked : pause);
    }

    private static Duration crawlDelay(BaseRobotRules rules) {
        long millis = Math.max(0, rules.getCrawlDelay());
        return Duration.ofMillis(Math.min(millis, LONGEST_CRAWL_DELAY.toMillis()));
    }

    /** The file, from memory when it is fresh; of several who ask at once, one gets it and the others wait. */
    private RobotsFile fileOf(WebUrl url, RequestProfile profile) {
        Key key = new Key(url.origin(), profile.withoutDelay());
        FutureTask<RobotsFile> mine = new FutureTask<>(() -> load(url, profile));
        FutureTask<RobotsFile> task;
        synchronized (kept) {
            task = kept.get(key);
            if (task == null || isStale(task)) {
                kept.put(key, mine);
                task = mine;
            }
        }
        if (task == mine) {
            mine.run();
            trim();
        }
        return result(task);
    }

    /** Forgets the files that were not asked for longest, when there are too many. */
    private void trim() {
        synchronized (kept) {
            kept.values().removeIf(RobotsFiles::wentWrong);
            long bytes = kept.values().stream()
                    .filter(FutureTask::isDone)
                    .mapToLong(task -> result(task).bytes())
                    .sum();
            Iterator<FutureTask<RobotsFile>> eldest = kept.values().iterator();
            while (kept.size() > MOST_KEPT || bytes > MOST_BYTES_KEPT) {
                FutureTask<RobotsFile> task = eldest.next();
                bytes -= task.isDone() ? result(task).bytes() : 0;
                eldest.remove();
            }
        }
    }

    /** A fault of ours: those who wait for this file learn of it, the next who ask try again. */
    private static boolean wentWrong(FutureTask<RobotsFile> task) {
        try {
            return task.isDone() && task.get() == null;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isStale(FutureTask<RobotsFile> task) {
        return task.isDone() && !clock.instant().isBefore(result(task).until());
    }

    private RobotsFile result(FutureTask<RobotsFile> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return RobotsFile.trouble(Failures.stopped(), clock.instant());
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading a robots.txt went wrong", e.getCause());
        }
    }

    private RobotsFile load(WebUrl url, RequestProfile profile) {
        FetchResult result = getter.get(new WebUrl(url.origin() + "/robots.txt"), profile);
        Instant now = clock.instant();
        if (result instanceof Fetched fetched) {
            return read(url.host(), nameFor(profile), fetched, now);
        }
        if (result instanceof Refused refused) {
            return RobotsFile.trouble(refused, now.plus(ERROR_KEPT));
        }
        return result instanceof Failed failed ? failed(url.host(), failed, now) : RobotsFile.allowAll(now.plus(KEPT));
    }

    private static RobotsFile read(String host, String robotName, Fetched file, Instant now) {
        int status = file.status();
        if (status >= 500 || status == 429) {
            Failed failed = new Failed(
                    Cause.UNREACHABLE,
                    "robots.txt of " + host + " answered " + status + ", so pages of this host are not asked for now.",
                    ERROR_KEPT);
            return RobotsFile.trouble(failed, now.plus(ERROR_KEPT));
        }
        if (status >= 300) {
            return RobotsFile.allowAll(now.plus(KEPT));
        }
        String type = file.headers().getOrDefault("content-type", "text/plain");
        SimpleRobotRules rules = new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(file.url().value(), wholeLines(file), type, List.of(robotName));
        return new RobotsFile(rules, null, now.plus(KEPT), file.body().length);
    }

    /** A rule that the limit cuts in two says something else: of "Disallow: /sport", "Disallow: /" may be left. */
    private static byte[] wholeLines(Fetched file) {
        byte[] body = file.body();
        int end = body.length;
        while (file.truncated() && end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static RobotsFile failed(String host, Failed failed, Instant now) {
        if (failed.cause() == Cause.TOO_MANY_REDIRECTS) {
            return RobotsFile.allowAll(now.plus(ERROR_KEPT));
        }
        boolean stopped = Thread.currentThread().isInterrupted();
        return RobotsFile.trouble(explained(host, failed), stopped ? now : now.plus(SILENCE_KEPT));
    }

    /** Where the host is there, but this file of it cannot be got, the reason would not be understood without saying so. */
    private static Failed explained(String host, Failed failed) {
        if (failed.cause() != Cause.TIMEOUT && failed.cause() != Cause.PROTOCOL) {
            return failed;
        }
        return new Failed(
                failed.cause(),
                "robots.txt of " + host + " could not be read, so pages of this host are not asked for now. "
                        + failed.reason(),
                failed.retryAfter());
    }

    private String nameFor(RequestProfile profile) {
        return nameIn(profile.userAgent() == null ? userAgent : profile.userAgent());
    }

    /** The product token of RFC 9309, 2.2.1: letters, hyphens and underscores at the start of the User-Agent. */
    private static String nameIn(String userAgent) {
        int end = 0;
        while (end < userAgent.length() && isTokenPart(userAgent.charAt(end))) {
            end++;
        }
        return end == 0 ? "newsarchive" : userAgent.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isTokenPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }

    /**
     * What we know of a host's rules.
     *
     * @param trouble why nothing may be asked, or null when the rules say what may
     * @param until when it is to be asked for again
     * @param bytes how long the file is
     */
    private record RobotsFile(
            BaseRobotRules rules, @Nullable FetchResult trouble, Instant until, int bytes) {

        private static RobotsFile allowAll(Instant until) {
            return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, until, 0);
        }

        private static RobotsFile trouble(FetchResult trouble, Instant until) {
            return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), trouble, until, 0);
        }
    }
}
