package newsarchive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractTimingTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final ExtractTiming timing = new ExtractTiming(() -> now);

    @Test
    void countsDecodingWithinParsingAsExtracting() {
        timing.page(1, () -> now += SECOND);
        timing.page(50, () -> {
            now += SECOND;
            return timing.watch(() -> {
                now += 2 * SECOND;
                return read(timing.decoding(decodingFor(4 * SECOND)));
            });
        });
        assertThat(ExtractTiming.line(List.of(timing)))
                .isEqualTo("pages 1, bytes 50, parsing 2.000 s, extracting 5.000 s, 0 pages/s");
    }

    private Reader decodingFor(long nanos) {
        return new StringReader("text") {
            @Override
            public int read(char[] part, int from, int size) throws IOException {
                now += nanos;
                return super.read(part, from, size);
            }
        };
    }

    private static int read(Reader text) {
        try {
            return text.read(new char[10], 0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
