package newsarchive.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import newsarchive.url.WebUrl;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Asks one server once: every connection passes the {@link AddressGuard}, and time and bytes are limited. Follows no redirect. */
final class GuardedClient implements AutoCloseable {

    /** All headers of an answer together; they are kept with the page. */
    private static final int MOST_HEADER_CHARACTERS = 64 * 1024;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    private final CloseableHttpClient http;
    private final ProxyClient proxies;
    private final ScheduledExecutorService alarms;

    GuardedClient(FetchSettings settings, NameLookup names, @Nullable SSLContext trust) {
        AddressGuard guard = new AddressGuard(settings, names);
        this.http = HttpClients.direct(settings, guard, trust);
        this.proxies = new ProxyClient(settings, guard, names, trust);
        this.alarms = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What a server is asked.
     *
     * @param headers by name, as they are sent
     * @param proxy through whom, or null
     */
    record Question(
            WebUrl url,
            Map<String, String> headers,
            @Nullable HttpHost proxy) {}

    /**
     * What a server answered.
     *
     * @param headers names in lower case, several values joined by ", "
     * @param body unpacked, at most the limit
     */
    record Answer(int status, Map<String, String> headers, byte[] body, boolean truncated) {}

    /**
     * Asks, and reads the answer.
     *
     * @param time for everything, from the name's look-up to the last byte
     * @param limit most bytes of the body, unpacked
     * @throws DeadlineException when the time is over
     */
    Answer get(Question question, Duration time, int limit) throws IOException, HttpException {
        HttpGet get = new HttpGet(question.url().withoutFragment().uri());
        question.headers().forEach(get::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = alarms.schedule(
                () -> {
                    late.set(true);
                    get.cancel();
                },
                time.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            return ask(question, get, limit);
        } catch (IOException e) {
            throw late.get() ? new DeadlineException(time) : e;
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
        proxies.close();
    }

    private Answer ask(Question question, HttpGet get, int limit) throws IOException, HttpException {
        HttpHost target = hostOf(question.url());
        ClassicHttpResponse response = open(question, target, get);
        try {
            Map<String, String> headers = headers(response);
            BodyReader.Body body = body(response.getEntity(), headers.get("content-encoding"), limit);
            return new Answer(response.getCode(), headers, body.bytes(), body.truncated());
        } finally {
            // First cancel, or close would read an endless body to its end. After a whole body it changes nothing.
            get.cancel();
            closeQuietly(response);
        }
    }

    private ClassicHttpResponse open(Question question, HttpHost target, HttpGet get)
            throws IOException, HttpException {
        try {
            return question.proxy() == null
                    ? http.executeOpen(target, get, null)
                    : proxies.open(target, get, question.proxy());
        } catch (IllegalArgumentException e) {
            // The client checks some of what servers say, such as a status of 000, as if we had said it.
            throw new ProtocolException("The answer cannot be read", e);
        }
    }

    private static BodyReader.Body body(@Nullable HttpEntity entity, @Nullable String encoding, int limit)
            throws IOException {
        if (entity == null) {
            return new BodyReader.Body(new byte[0], false);
        }
        InputStream content = entity.getContent();
        return BodyReader.read(content, encoding, limit);
    }

    static HttpHost hostOf(WebUrl url) {
        String host = url.host();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new HttpHost(url.scheme(), bare, url.port());
    }

    private static Map<String, String> headers(ClassicHttpResponse response) throws MessageConstraintException {
        Map<String, String> headers = new LinkedHashMap<>();
        int length = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : clean(header.getValue());
            length += header.getName().length() + value.length();
            headers.merge(header.getName().toLowerCase(Locale.ROOT), value, (one, other) -> one + ", " + other);
        }
        if (length > MOST_HEADER_CHARACTERS) {
            throw new MessageConstraintException("Headers are too long");
        }
        return headers;
    }

    /** RFC 9110, 5.5: control characters within a value are read as blanks. */
    private static String clean(String value) {
        return CONTROLS.matcher(value).replaceAll(" ");
    }

    /** What closing a cancelled connection throws says nothing that we do not know. */
    static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // The connection is gone, which is what we wanted.
        }
    }
}
