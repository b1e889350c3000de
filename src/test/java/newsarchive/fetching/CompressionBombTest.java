package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Small bodies that unpack to large ones, in every packing and in each within each; and some that unpack to nothing for ever. */
@Timeout(60)
class CompressionBombTest {

    private static final int LIMIT = 64 * 1024;
    private static final int SIZE = 30_000_000;

    /** 53 bytes that unpack to 30 MB of zeros. */
    private static final byte[] BROTLI_BOMB =
            Base64.getDecoder().decode("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37v/wbTsI/ARCHBQA6u0k=");

    private final LoopbackSite site = LoopbackSite.start();
    private final HttpFetcher fetcher = TestFetchers.with(
            TestFetchers.settings(Duration.ofSeconds(20), DataSize.ofBytes(LIMIT), List.of("127.0.0.0/8")));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "bare deflate", "br", "zstd"})
    void aBombIsCutAtTheLimit(String packing) throws IOException {
        byte[] bomb = bomb(packing);

        assertThat(bomb).hasSizeLessThan(SIZE / 500);
        Fetched page = fetched(named(packing), bomb);
        assertThat(page.truncated()).isTrue();
        assertThat(page.body()).hasSize(LIMIT).containsOnly(0);
    }

    static Stream<String> eachInEach() {
        List<String> packings = List.of("gzip", "deflate", "bare deflate", "br", "zstd");
        return packings.stream().flatMap(inner -> packings.stream().map(outer -> inner + ", " + outer));
    }

    @ParameterizedTest
    @MethodSource("eachInEach")
    void aBombInABombIsCutAtTheLimit(String packings) throws IOException {
        String inner = packings.split(", ")[0];
        String outer = packings.split(", ")[1];

        Fetched page = fetched(named(inner) + ", " + named(outer), packed(bomb(inner), outer));

        assertThat(page.truncated()).isTrue();
        assertThat(page.body()).hasSizeLessThanOrEqualTo(LIMIT);
    }

    @Test
    void aBombThatIsTooLargeStillPackedOnceIsCutAtTheLimit() throws IOException {
        byte[] bomb = packed(packed(new byte[200_000_000], "gzip"), "gzip");

        assertThat(bomb).hasSizeLessThan(10_000);
        Fetched page = fetched("gzip, gzip", bomb);
        assertThat(page.truncated()).isTrue();
        assertThat(page.body()).hasSizeLessThanOrEqualTo(LIMIT);
    }

    @Test
    void aBombInABombInABombIsNotUnpackedAtAll() throws IOException {
        byte[] bomb = packed(packed(bomb("gzip"), "gzip"), "gzip");
        site.answer("/a").header("Content-Encoding", "gzip, gzip, gzip").body(bomb);

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("The answer is packed more than twice."));
    }

    @Test
    void packingsThatAreNamedOverAndOverAreRefused() {
        site.answer("/a").header("Content-Encoding", "gzip, ".repeat(3000)).body("x");

        assertThat(fetch()).isInstanceOf(Failed.class);
    }

    /** The first half of a wrapped bomb ends in the middle, but by then the limit is reached. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "zstd"})
    void aBombThatBreaksOffIsCutAtTheLimitToo(String packing) throws IOException {
        byte[] bomb = packed(new byte[200_000_000], packing);

        assertThat(fetched(packing, Arrays.copyOf(bomb, bomb.length - 9)).body())
                .hasSize(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void endlessMembersOfNothingAreCut(String packing) throws IOException {
        String empty = packing.equals("gzip")
                ? new String(packed(new byte[0], "gzip"), ISO_8859_1)
                : "\u0050\u002A\u004D\u0018\u0000\u0000\u0000\u0000";
        try (RawServer server =
                RawServer.repeating("HTTP/1.1 200 OK\r\nContent-Encoding: " + packing + "\r\n\r\n", empty)) {
            assertThat(fetcher.fetch(FetchRequest.of(server.url("/a")))).isInstanceOfSatisfying(Fetched.class, page -> {
                assertThat(page.truncated()).isTrue();
                assertThat(page.body()).isEmpty();
            });
        }
    }

    private Fetched fetched(String encoding, byte[] body) {
        site.answer("/a").header("Content-Encoding", encoding).body(body);
        FetchResult result = fetch();
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private FetchResult fetch() {
        return fetcher.fetch(FetchRequest.of(site.url("/a")));
    }

    private static String named(String packing) {
        return packing.equals("bare deflate") ? "deflate" : packing;
    }

    private static byte[] bomb(String packing) throws IOException {
        return packing.equals("br") ? BROTLI_BOMB : packed(new byte[SIZE], packing);
    }

    private static byte[] packed(byte[] body, String packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (packing) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            case "bare deflate" -> new DeflaterOutputStream(bytes, new Deflater(9, true));
            case "zstd" -> new ZstdOutputStream(bytes);
            default -> stored(bytes, body.length);
        }) {
            out.write(body);
        }
        if (packing.equals("br")) {
            bytes.write(3);
        }
        return bytes.toByteArray();
    }

    /** Brotli that packs nothing (RFC 7932, 9.2): one block as it is, of at most 64 KiB, to be followed by an empty last one. */
    private static OutputStream stored(ByteArrayOutputStream bytes, int length) {
        int head = (length - 1) << 4 | 1 << 20;
        bytes.write(head);
        bytes.write(head >> 8);
        bytes.write(head >> 16);
        return bytes;
    }
}
