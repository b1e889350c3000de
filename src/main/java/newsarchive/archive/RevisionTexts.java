package newsarchive.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a revision says, as plain text and as HTML. Each holds nearly all of the other, so they are compressed together.
 *
 * @param body one block a line
 * @param html clean, allow-listed HTML
 */
record RevisionTexts(String body, String html) {

    private static final int LENGTH_OF_LENGTH = Integer.BYTES;

    /** From the columns {@code texts}, {@code body} and {@code html}. */
    static RevisionTexts of(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes("texts");
        return packed == null ? new RevisionTexts(row.getString("body"), row.getString("html")) : unpacked(packed);
    }

    byte[] packed() {
        byte[] text = body.getBytes(UTF_8);
        byte[] markup = html.getBytes(UTF_8);
        ByteBuffer both = ByteBuffer.allocate(LENGTH_OF_LENGTH + text.length + markup.length);
        both.putInt(text.length).put(text).put(markup);
        return Zstd.compress(both.array(), Payloads.COMPRESSION_LEVEL);
    }

    static RevisionTexts unpacked(byte[] packed) {
        byte[] both = Zstd.decompress(packed, Math.toIntExact(Zstd.getFrameContentSize(packed)));
        int end = LENGTH_OF_LENGTH + ByteBuffer.wrap(both).getInt();
        return new RevisionTexts(
                new String(both, LENGTH_OF_LENGTH, end - LENGTH_OF_LENGTH, UTF_8),
                new String(both, end, both.length - end, UTF_8));
    }
}
