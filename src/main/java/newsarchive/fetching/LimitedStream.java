package newsarchive.fetching;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends after a number of bytes, and knows whether there would have been more. Closing it does not close what it reads from: an HTTP body
 * would be read to its end.
 */
final class LimitedStream extends FilterInputStream {

    private long left;
    private boolean cut;
    private boolean ended;
    private @Nullable IOException failure;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    boolean isCut() {
        return cut;
    }

    /** What went wrong when reading, or null; some decoders swallow it. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            int count = left == 0 ? -1 : in.read(target, offset, (int) Math.min(length, left));
            cut = cut || (left == 0 && in.read() >= 0);
            left -= Math.max(0, count);
            ended = count < 0;
            return count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 8192)]);
    }

    /** At least one until the end was seen: the JDK's gzip takes zero for the end of the last member, though it is but a slow network. */
    @Override
    public int available() throws IOException {
        return ended ? 0 : (int) Math.max(1, Math.min(left, in.available()));
    }

    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
