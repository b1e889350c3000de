package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that lie about themselves. */
@Timeout(30)
class OddAnswersTest {

    private final HttpFetcher fetcher = TestFetchers.with(TestFetchers.settings());

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void bytesAfterTheStatedLengthBelongToNobody() throws IOException {
        assertThat(fetched("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwordsHTTP/1.1 200 OK\r\n\r\nmore")
                        .body())
                .asString()
                .isEqualTo("words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -5\r\n\r\nwords",
                "Content-Length: five\r\n\r\nwords",
                "Content-Length: 99999999999999999999\r\n\r\nwords",
                "Content-Length: 5\r\nContent-Length: 7\r\n\r\nwords..",
                "Content-Length: 100\r\n\r\nwords",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\nwords\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nwords\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nwo"
            })
    void aFalseLengthIsAFailure(String rest) throws IOException {
        assertThat(answered("HTTP/1.1 200 OK\r\n" + rest)).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "042", "101", "600", "999"})
    void aStatusThatDoesNotExistIsAFailure(String status) throws IOException {
        assertThat(answered("HTTP/1.1 " + status + " What\r\nContent-Length: 5\r\n\r\nwords"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).isIn(Cause.PROTOCOL, Cause.UNREACHABLE));
    }

    @Test
    void controlCharactersInHeadersAreReadAsBlanks() throws IOException {
        Fetched page =
                fetched("HTTP/1.1 200 OK\r\nX-A: a\u0000b\u0007c\td\r\nETag: \"\u0001\"\r\nContent-Length: 0\r\n\r\n");

        assertThat(page.header("x-a")).isEqualTo("a b c\td");
        assertThat(page.header("etag")).isEqualTo("\" \"");
    }

    /** Any exception but those of a network would end the test. */
    @Test
    void noAnswerMakesTheFetcherThrow() throws IOException {
        Random random = new Random(7);
        byte[] answer = ("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Encoding: gzip, br\r\nRetry-After: 1\r\n"
                        + "Transfer-Encoding: chunked\r\nContent-Type: text/html; charset=x\r\n\r\n5\r\nwords\r\n0\r\n\r\n")
                .getBytes(ISO_8859_1);
        try (RawServer server = RawServer.writing(out -> out.write(mutated(answer, random)))) {
            for (int i = 0; i < 400; i++) {
                assertThat(fetcher.fetch(FetchRequest.of(server.url("/" + i)))).isNotNull();
            }
        }
    }

    private static byte[] mutated(byte[] answer, Random random) {
        byte[] bytes = Arrays.copyOf(answer, answer.length - random.nextInt(20));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[random.nextInt(bytes.length)]);
        }
        return bytes;
    }

    private FetchResult answered(String answer) throws IOException {
        try (RawServer server = RawServer.answering(answer)) {
            return fetcher.fetch(FetchRequest.of(server.url("/a")));
        }
    }

    private Fetched fetched(String answer) throws IOException {
        FetchResult result = answered(answer);
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }
}
