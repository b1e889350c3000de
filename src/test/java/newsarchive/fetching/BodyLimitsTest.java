package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdOutputStream;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class BodyLimitsTest {

    private static final int LIMIT = 64 * 1024;

    private final LoopbackSite site = LoopbackSite.start();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpFetcher fetcher = TestFetchers.with(
            TestFetchers.settings(Duration.ofSeconds(2), DataSize.ofBytes(LIMIT), List.of("127.0.0.0/8")));

    @AfterEach
    void close() {
        over.countDown();
        fetcher.close();
        site.close();
    }

    @Test
    void keepsBodiesUpToTheLimitWhole() {
        site.answer("/a").body(new byte[LIMIT]);

        assertThat(fetched().truncated()).isFalse();
        assertThat(fetched().body()).hasSize(LIMIT);
    }

    @Test
    void cutsLongerBodiesAndSaysSo() {
        site.answer("/a").body(new byte[LIMIT + 1]);

        assertThat(fetched().truncated()).isTrue();
        assertThat(fetched().body()).hasSize(LIMIT);
    }

    @Test
    void stopsReadingAnEndlessBody() {
        site.handle("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertThat(fetched().truncated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "identity", "gzip, gzip", "zstd", "gzip, zstd"})
    void unpacksBodies(String encoding) throws IOException {
        byte[] body = "Grüße".getBytes(UTF_8);
        for (String layer : encoding.split(", ")) {
            body = packed(body, layer);
        }
        site.answer("/a").header("Content-Encoding", encoding).body(body);

        assertThat(new String(fetched().body(), UTF_8)).isEqualTo("Grüße");
    }

    @Test
    void unpacksDeflateWithoutItsHeader() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write("words".getBytes(UTF_8));
        }
        site.answer("/a").header("Content-Encoding", "deflate").body(bytes.toByteArray());

        assertThat(new String(fetched().body(), UTF_8)).isEqualTo("words");
    }

    /** Each member comes when the one before has been read, as over a slow network. */
    @Test
    void unpacksAllMembersOfGzipHoweverSlowlyTheyCome() throws IOException {
        byte[] member = packed("words ".getBytes(UTF_8), "gzip");
        site.handle("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 4 && !await(Duration.ofMillis(100)); i++) {
                exchange.getResponseBody().write(member);
                exchange.getResponseBody().flush();
            }
        });

        assertThat(new String(fetched().body(), UTF_8)).isEqualTo("words words words words ");
    }

    @Test
    void saysWhenTheConnectionBreaksOffBetweenTwoMembersOfGzip() throws IOException {
        byte[] member = packed("words ".getBytes(UTF_8), "gzip");
        site.handle("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 2 * member.length);
            exchange.getResponseBody().write(member);
            exchange.getResponseBody().flush();
        });

        assertThat(failed().cause()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void takesAnEmptyBodyThatIsCalledPacked() {
        site.answer("/a").status(404).header("Content-Encoding", "gzip");

        assertThat(fetched().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip, gzip", "compress", "rot13"})
    void saysWhatItCannotUnpack(String encoding) {
        site.answer("/a").header("Content-Encoding", encoding).body("words");

        assertThat(failed().cause()).isEqualTo(Cause.PROTOCOL);
        assertThat(failed().reason()).startsWith("The answer is packed ");
    }

    @Test
    void unpacksBrotli() {
        site.answer("/a")
                .header("Content-Encoding", "br")
                .body(Base64.getDecoder().decode("CwOAR3LDvMOfZQM="));

        assertThat(new String(fetched().body(), UTF_8)).isEqualTo("Grüße");
    }

    @Test
    void refusesAWindowOfZstdThatTakesMoreMemoryThanIsAllowed() {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(19).setLong(27);
            byte[] words = new byte[40_000_000];
            site.answer("/a").header("Content-Encoding", "zstd").body(context.compress(words));
        }

        assertThat(failed().reason()).isEqualTo("The answer of 127.0.0.1 could not be unpacked.");
    }

    @Test
    void timesOutOnBrotliThatDrips() {
        site.handle("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[] {0x0B, 0x03});
            exchange.getResponseBody().flush();
            await(Duration.ofMinutes(1));
        });

        assertThat(failed().cause()).isEqualTo(Cause.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd"})
    void saysWhenABodyIsNotPackedAsItClaims(String encoding) {
        site.answer("/a").header("Content-Encoding", encoding).body("plain words");

        assertThat(failed())
                .isEqualTo(new Failed(Cause.PROTOCOL, "The answer of 127.0.0.1 could not be unpacked.", null));
    }

    @Test
    void saysWhenAPackedBodyEndsTooEarly() throws IOException {
        byte[] whole = packed("words ".repeat(5000).getBytes(UTF_8), "gzip");
        site.answer("/a").header("Content-Encoding", "gzip").body(java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(failed()).isEqualTo(new Failed(Cause.PROTOCOL, "The packed answer ends too early.", null));
    }

    @Test
    void saysWhenABodyIsShorterThanItsLength() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")) {
            assertThat(fetcher.fetch(FetchRequest.of(server.url("/a"))))
                    .isEqualTo(
                            new Failed(Cause.UNREACHABLE, "The server of 127.0.0.1 broke off the connection.", null));
        }
    }

    @Test
    void givesUpWhenTheServerNeverAnswers() {
        site.handle("/a", exchange -> await(Duration.ofMinutes(1)));

        assertThat(failed()).isEqualTo(new Failed(Cause.TIMEOUT, "The server did not answer within 2 seconds.", null));
    }

    @Test
    void givesUpOnABodyThatDripsThoughBytesKeepComing() {
        site.handle("/a", this::drip);

        assertThat(failed().cause()).isEqualTo(Cause.TIMEOUT);
    }

    @Test
    void countsTheTimeOfAllHopsTogether() {
        for (int i = 0; i < 4; i++) {
            int next = i + 1;
            site.handle("/" + i, exchange -> {
                await(Duration.ofMillis(800));
                exchange.getResponseHeaders().set("Location", "/" + next);
                exchange.sendResponseHeaders(302, -1);
            });
        }
        site.html("/4", "end");

        assertThat(fetcher.fetch(FetchRequest.of(site.url("/0"))))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc\r\n\r\n", "\u0000\u0001\u0002"})
    void saysWhenTheAnswerIsNoHttp(String answer) throws IOException {
        try (RawServer server = RawServer.answering(answer)) {
            assertThat(fetcher.fetch(FetchRequest.of(server.url("/a")))).isInstanceOf(Failed.class);
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (!await(Duration.ofMillis(20))) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        }
    }

    /** Waits until the test is over, at most so long; true when it is over. */
    private boolean await(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static byte[] packed(byte[] body, String encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (encoding) {
            case "deflate" -> new DeflaterOutputStream(bytes);
            case "identity" -> bytes;
            case "zstd" -> new ZstdOutputStream(bytes);
            default -> new GZIPOutputStream(bytes);
        }) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private Fetched fetched() {
        FetchResult result = fetcher.fetch(FetchRequest.of(site.url("/a")));
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private Failed failed() {
        FetchResult result = fetcher.fetch(FetchRequest.of(site.url("/a")));
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }
}
