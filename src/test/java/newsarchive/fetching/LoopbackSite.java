package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A small web site on a loopback address for tests. What is not there answers 404 (robots.txt too, which allows everything).
 * Answers can be changed while it runs.
 *
 * <pre>{@code
 * try (LoopbackSite site = LoopbackSite.start()) {
 *     site.html("/a", "<h1>Hello</h1>");                       // with an ETag made from its body, conditional requests answered
 *     site.answer("/feed.xml").type("application/rss+xml").body(feed);
 *     site.answer("/old").status(410);
 *     site.redirect("/moved", "/a");
 *     fetcher.fetch(FetchRequest.of(site.url("/a")));
 *     site.count("/a");                                        // 1
 *     site.last("/a").header("user-agent");
 * }
 * }</pre>
 */
public final class LoopbackSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private LoopbackSite(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A site on 127.0.0.1, on a free port. */
    public static LoopbackSite start() {
        return startOn("127.0.0.1");
    }

    /** A site on a loopback address of its own, such as 127.0.0.2, on a free port. */
    public static LoopbackSite startOn(String address) {
        return startOn(address, 0);
    }

    /** The same on a port that must be free there. */
    static LoopbackSite startOn(String address, int port) {
        try {
            return new LoopbackSite(HttpServer.create(new InetSocketAddress(address, port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path (with query) of this site. */
    public WebUrl url(String path) {
        return WebUrl.parse(base() + path).orElseThrow();
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    public String base() {
        return "http://" + host() + ":" + port();
    }

    public String host() {
        return server.getAddress().getHostString();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What a path answers from now on: 200 with an empty body until told otherwise. Replaces what was there. */
    public Answer answer(String path) {
        Answer answer = new Answer();
        handlers.put(path, answer);
        return answer;
    }

    /** An HTML page in UTF-8 with an ETag made from its text. */
    public Answer html(String path, String html) {
        return answer(path).type("text/html; charset=utf-8").body(html).etag(etagOf(html));
    }

    public Answer redirect(String path, String target) {
        return answer(path).status(302).header("Location", target);
    }

    public Answer robots(String text) {
        return answer("/robots.txt").type("text/plain").body(text);
    }

    /** The path answers whatever the handler does; for slow, endless and broken answers. */
    public void handle(String path, HttpHandler handler) {
        handlers.put(path, handler);
    }

    /** The path answers 404 from now on. */
    public void remove(String path) {
        handlers.remove(path);
    }

    /** How often the path was asked for. */
    public int count(String path) {
        return (int)
                asked.stream().filter(request -> request.path().equals(path)).count();
    }

    /** How many requests came, robots.txt not counted. */
    public int count() {
        return (int) asked.stream()
                .filter(request -> !request.path().equals("/robots.txt"))
                .count();
    }

    /** The latest request for the path. */
    public Asked last(String path) {
        return asked.stream()
                .filter(request -> request.path().equals(path))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Never asked for " + path));
    }

    /** All requests so far, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(Asked.of(path, exchange));
        HttpHandler handler =
                handlers.getOrDefault(path, new Answer().status(404).body("not found"));
        try (exchange) {
            handler.handle(exchange);
        }
    }

    private static String etagOf(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        return "\"" + Long.toHexString(crc.getValue()) + "\"";
    }

    /**
     * A request that came.
     *
     * @param path path and query as sent
     * @param headers names in lower case
     */
    public record Asked(String method, String path, Map<String, String> headers) {

        private static Asked of(String path, HttpExchange exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Asked(exchange.getRequestMethod(), path, Map.copyOf(headers));
        }

        /** The value of a header, by its name in lower case; null when absent. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    /** What a path answers. */
    public static final class Answer implements HttpHandler {

        private volatile int status = 200;
        private volatile byte[] body = {};
        private final Map<String, String> headers = new ConcurrentHashMap<>();

        public Answer status(int status) {
            this.status = status;
            return this;
        }

        public Answer header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Answer type(String contentType) {
            return header("Content-Type", contentType);
        }

        /** Answers 304 to a request that names this ETag (in quotes). */
        public Answer etag(String etag) {
            return header("ETag", etag);
        }

        /** Answers 304 to a request that gives this date back. */
        public Answer lastModified(String httpDate) {
            return header("Last-Modified", httpDate);
        }

        public Answer body(String text) {
            return body(text.getBytes(UTF_8));
        }

        public Answer body(byte[] bytes) {
            body = bytes.clone();
            return this;
        }

        @Override
        public void handle(HttpExchange exchange) throws IOException {
            headers.forEach(exchange.getResponseHeaders()::set);
            boolean same = status == 200 && isKnownToAsker(exchange);
            boolean bodiless =
                    same || body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(same ? 304 : status, bodiless ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
        }

        private boolean isKnownToAsker(HttpExchange exchange) {
            return matches(exchange, "If-None-Match", "ETag")
                    || matches(exchange, "If-Modified-Since", "Last-Modified");
        }

        private boolean matches(HttpExchange exchange, String condition, String header) {
            String sent = exchange.getRequestHeaders().getFirst(condition);
            return sent != null && sent.equals(headers.get(header));
        }
    }
}
