package newsarchive.fetching;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends after a number of bytes, and knows whether there would have been more. Closing it does not close what it reads from: an HTTP body
 * would be read to its end.
 */
final class LimitedStream extends FilterInputStream {

    private long left;
    private boolean cut;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    boolean isCut() {
        return cut;
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
        if (left == 0) {
            cut = cut || in.read() >= 0;
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 8192)]);
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, in.available());
    }

    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
