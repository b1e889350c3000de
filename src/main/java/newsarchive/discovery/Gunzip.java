package newsarchive.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Unpacks files that are gzip by their first bytes, whatever they are called, up to a limit. */
final class Gunzip {

    private Gunzip() {}

    /**
     * What came out.
     *
     * @param bytes the file; as it was when it is not packed
     * @param truncated true when there was more than the limit
     */
    record Unpacked(byte[] bytes, boolean truncated) {}

    static Unpacked unpack(byte[] file, int limit) throws IOException {
        boolean packed = file.length > 2 && file[0] == 0x1F && (file[1] & 0xFF) == 0x8B;
        if (!packed) {
            return new Unpacked(file, false);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? new Unpacked(Arrays.copyOf(bytes, limit), true) : new Unpacked(bytes, false);
        }
    }
}
