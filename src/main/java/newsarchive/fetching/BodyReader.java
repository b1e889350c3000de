package newsarchive.fetching;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a body and reads no more than is allowed: the limit holds for the bytes that come in, for those that go out, and for those
 * between two layers of packing, so that neither a bomb nor a bomb in a bomb takes memory or time.
 */
final class BodyReader {

    /** What we can unpack, as servers are told. */
    static final String ENCODINGS = "gzip, deflate, br, zstd";

    /** RFC 9659: a window of at most 8 MiB, as a power of two. */
    private static final int ZSTD_WINDOW = 23;

    /** Honest servers pack once; some pack twice by mistake. */
    private static final int MOST_LAYERS = 2;

    private final List<LimitedStream> layers = new ArrayList<>();
    private final List<InputStream> decoders = new ArrayList<>();
    private final int limit;

    private BodyReader(int limit) {
        this.limit = limit;
    }

    /**
     * A body.
     *
     * @param bytes unpacked
     * @param truncated true when there was more than the limit
     */
    record Body(byte[] bytes, boolean truncated) {}

    /**
     * Reads a body.
     *
     * @param contentEncoding the header, or null
     * @param limit most bytes that are kept
     * @throws PackingException when it is packed in a way that we cannot unpack
     */
    static Body read(InputStream raw, @Nullable String contentEncoding, int limit) throws IOException {
        return new BodyReader(limit).read(raw, encodings(contentEncoding));
    }

    private Body read(InputStream raw, List<String> encodings) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try {
            InputStream in = limited(raw);
            for (String encoding : encodings) {
                in = limited(opened(unpacked(in, encoding)));
            }
            in.transferTo(kept);
            throwSwallowed();
        } catch (EOFException e) {
            if (!isCut()) {
                throw new PackingException("The packed answer ends too early.");
            }
        } catch (IOException e) {
            if (!isCut()) {
                throw cause(e);
            }
        } finally {
            closeDecoders();
        }
        return new Body(kept.toByteArray(), isCut());
    }

    /** Some decoders hide in their own exceptions whether the connection broke or the bytes are wrong. */
    private static IOException cause(IOException e) {
        if (e instanceof ZstdIOException) {
            return new ZipException(e.getMessage());
        }
        if (e.getClass() == IOException.class && e.getCause() instanceof RuntimeException decoding) {
            return decoding.getCause() instanceof IOException connection
                    ? connection
                    : new ZipException(decoding.getMessage());
        }
        return e;
    }

    private LimitedStream limited(InputStream in) {
        LimitedStream layer = new LimitedStream(in, limit);
        layers.add(layer);
        return layer;
    }

    /** The JDK's gzip takes a connection that breaks off between two members for the end. */
    private void throwSwallowed() throws IOException {
        for (LimitedStream layer : layers) {
            if (layer.failure() != null) {
                throw layer.failure();
            }
        }
    }

    private InputStream opened(InputStream decoder) {
        decoders.add(decoder);
        return decoder;
    }

    /** Gives back the memory that decoders hold outside the heap. */
    private void closeDecoders() {
        for (InputStream decoder : decoders) {
            try {
                decoder.close();
            } catch (IOException e) {
                // What was to be read has been read.
            }
        }
    }

    private boolean isCut() {
        return layers.stream().anyMatch(LimitedStream::isCut);
    }

    /** The encodings to undo, the one that was applied last first. */
    private static List<String> encodings(@Nullable String contentEncoding) throws PackingException {
        String header = contentEncoding == null ? "" : contentEncoding.toLowerCase(Locale.ROOT);
        List<String> encodings = new ArrayList<>(Stream.of(header.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .toList());
        if (encodings.size() > MOST_LAYERS) {
            throw new PackingException("The answer is packed more than twice.");
        }
        Collections.reverse(encodings);
        return encodings;
    }

    private static InputStream unpacked(InputStream packed, String encoding) throws IOException {
        PushbackInputStream in = new PushbackInputStream(packed, 2);
        byte[] start = in.readNBytes(2);
        in.unread(start);
        if (start.length == 0) {
            return in;
        }
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
            case "deflate" -> inflated(in, !hasZlibHeader(start));
            case "br" -> new BrotliInputStream(in, 8192);
            case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW);
            default -> throw new PackingException("The answer is packed in a way that we cannot unpack.");
        };
    }

    private static InputStream inflated(InputStream in, boolean bare) {
        return new InflaterInputStream(in, new Inflater(bare), 8192) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    /** Some servers send deflate with the header of RFC 1950, as they should, some without. */
    private static boolean hasZlibHeader(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        return (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
    }
}
