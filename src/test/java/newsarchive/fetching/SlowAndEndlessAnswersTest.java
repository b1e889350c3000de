package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Servers that want to keep us for ever, or to fill our memory. Each test would hang, or run out of memory, if one could. */
@Timeout(30)
class SlowAndEndlessAnswersTest {

    private static final int LIMIT = 64 * 1024;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    private final HttpFetcher fetcher = TestFetchers.with(
            TestFetchers.settings(Duration.ofSeconds(2), DataSize.ofBytes(LIMIT), List.of("127.0.0.0/8")));

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void aSlowStatusLineIsCut() throws IOException {
        assertCause(RawServer.dripping("", "HTTP/1.1 200 OOOOOOOOOOOOOOOOOOOOOOOOOOO"), Cause.TIMEOUT);
    }

    @Test
    void slowHeadersAreCut() throws IOException {
        assertCause(RawServer.dripping(OK, "X-A: words\r\n"), Cause.TIMEOUT);
    }

    @Test
    void aSlowBodyIsCut() throws IOException {
        assertCause(RawServer.dripping(OK + "Content-Length: 100000\r\n\r\n", "words "), Cause.TIMEOUT);
    }

    @Test
    void aSlowBodyWithoutLengthIsCut() throws IOException {
        assertCause(RawServer.dripping(OK + "\r\n", "words "), Cause.TIMEOUT);
    }

    @Test
    void slowChunksAreCut() throws IOException {
        assertCause(RawServer.dripping(CHUNKED, "1\r\nw\r\n"), Cause.TIMEOUT);
    }

    @Test
    void slowTrailersAreCut() throws IOException {
        assertCause(RawServer.dripping(CHUNKED + "1\r\nw\r\n0\r\n", "X-A: words\r\n"), Cause.TIMEOUT);
    }

    @Test
    void aServerThatSaysNothingInTlsIsLeft() throws IOException {
        assertTlsIsLeft("");
    }

    @Test
    void aHandshakeThatDripsIsLeft() throws IOException {
        assertTlsIsLeft("\u0016\u0003\u0003\u0040\u0000");
    }

    @Test
    void endlessHeadersAreRefused() throws IOException {
        assertTooLong(RawServer.repeating(OK, "X-A: words\r\n"));
    }

    @Test
    void oneEndlessHeaderIsRefused() throws IOException {
        assertTooLong(RawServer.repeating(OK + "X-A: ", "words"));
    }

    @Test
    void anEndlessStatusLineIsRefused() throws IOException {
        assertCause(RawServer.repeating("HTTP/1.1 200 ", "O"), Cause.PROTOCOL);
    }

    @Test
    void anEndlessHeaderOnManyLinesIsRefused() throws IOException {
        assertCause(RawServer.repeating(OK + "X-A: words\r\n", " words\r\n"), Cause.PROTOCOL);
    }

    @Test
    void manyLongHeadersAreRefused() throws IOException {
        String headers = ("X-A: " + "w".repeat(10_000) + "\r\n").repeat(10);

        assertTooLong(RawServer.answering(OK + headers + "Content-Length: 0\r\n\r\n"));
    }

    @Test
    void endlessEmptyLinesAreRefused() throws IOException {
        assertCause(RawServer.repeating("", "\r\n"), Cause.PROTOCOL);
    }

    @Test
    void endlessInterimAnswersAreCut() throws IOException {
        assertCause(RawServer.repeating("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), Cause.TIMEOUT);
    }

    @Test
    void anEndlessChunkSizeIsRefused() throws IOException {
        assertNotFetched(RawServer.repeating(CHUNKED, "0"));
    }

    @Test
    void anEndlessChunkExtensionIsRefused() throws IOException {
        assertNotFetched(RawServer.repeating(CHUNKED + "1;", "x=y;"));
    }

    @Test
    void endlessTrailersAreRefused() throws IOException {
        assertNotFetched(RawServer.repeating(CHUNKED + "1\r\nw\r\n0\r\n", "X-A: words\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Length: 100000000000\r\n",
                "Content-Encoding: gzip\r\nContent-Encoding: identity\r\n",
                "Content-Type: text/html\r\n"
            })
    void anEndlessBodyIsCutAtTheLimit(String headers) throws IOException {
        boolean packed = headers.contains("gzip");
        try (RawServer server = RawServer.repeating(OK + headers + "\r\n", "words ")) {
            assertThat(fetch(server.url("/a"))).satisfies(result -> {
                if (packed) {
                    assertThat(result).isInstanceOf(Failed.class);
                } else {
                    assertThat(((Fetched) result).truncated()).isTrue();
                    assertThat(((Fetched) result).body()).hasSize(LIMIT);
                }
            });
        }
    }

    @Test
    void anEndlessBodyOfARedirectDoesNotHoldUpTheWay() throws IOException {
        try (LoopbackSite target = LoopbackSite.start();
                RawServer server = RawServer.repeating(
                        "HTTP/1.1 302 Found\r\nLocation: " + target.base() + "/b\r\n\r\n", "words ")) {
            target.html("/b", "here");

            assertThat(fetch(server.url("/a")))
                    .isInstanceOfSatisfying(
                            Fetched.class, page -> assertThat(page.url()).isEqualTo(target.url("/b")));
        }
    }

    private void assertTlsIsLeft(String start) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> drip(server, start));
            thread.setDaemon(true);
            thread.start();

            assertThat(fetch(new WebUrl("https://127.0.0.1:" + server.getLocalPort() + "/a")))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.TIMEOUT));
        }
    }

    /** Says nothing, or begins, and then goes on with one byte after the other. */
    private static void drip(ServerSocket server, String start) {
        try (Socket client = server.accept()) {
            OutputStream out = client.getOutputStream();
            out.write(start.getBytes(ISO_8859_1));
            while (!server.isClosed()) {
                LockSupport.parkNanos(50_000_000);
                out.write(start.isEmpty() ? new byte[0] : new byte[] {1});
                out.flush();
            }
        } catch (IOException e) {
            // The client went away, or the test is over.
        }
    }

    private void assertCause(RawServer server, Cause cause) throws IOException {
        try (server) {
            assertThat(fetch(server.url("/a")))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));
        }
    }

    private void assertTooLong(RawServer server) throws IOException {
        try (server) {
            assertThat(fetch(server.url("/a")))
                    .isEqualTo(
                            new Failed(Cause.PROTOCOL, "The headers of the answer of 127.0.0.1 are too long.", null));
        }
    }

    private void assertNotFetched(RawServer server) throws IOException {
        try (server) {
            assertThat(fetch(server.url("/a"))).isInstanceOf(Failed.class);
        }
    }

    private FetchResult fetch(WebUrl url) {
        return fetcher.fetch(FetchRequest.of(url));
    }
}
