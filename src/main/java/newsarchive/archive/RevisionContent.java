package newsarchive.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.TextBlock;

/**
 * What a revision says, and what its page said besides. The same words stand in several parts, so they are compressed together.
 *
 * @param body one block a line
 * @param positions the place of each line among the blocks of the page
 * @param html clean, allow-listed HTML
 * @param removed in page order
 */
record RevisionContent(
        ArticleMetadata metadata, String body, List<Integer> positions, String html, List<RemovedBlock> removed) {

    /**
     * Trained by zstd on what stands in the sample pages, in four languages, which saves a quarter. Never to be changed: what is stored
     * cannot be read without it. Its number stands in each frame, so that another one could follow.
     */
    private static final byte[] DICTIONARY = dictionary();

    private static final int LEVEL = 6;

    private static final ZstdDictCompress FOR_WRITING = new ZstdDictCompress(DICTIONARY, LEVEL);
    private static final ZstdDictDecompress FOR_READING = new ZstdDictDecompress(DICTIONARY);

    static RevisionContent of(Extraction extraction) {
        return new RevisionContent(
                extraction.metadata(),
                extraction.body(),
                extraction.blocks().stream().map(TextBlock::position).toList(),
                extraction.html(),
                extraction.removed());
    }

    /** From a row of {@code revisions}; without what was removed where that still stands in a table of its own. */
    static RevisionContent of(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes("content");
        return packed == null ? older(row, List.of()) : unpacked(packed);
    }

    /** From the columns in which a revision was stored before. */
    static RevisionContent older(ResultSet row, List<RemovedBlock> removed) throws SQLException {
        ArticleMetadata metadata = ContentJson.metadata(row.getString("metadata"));
        List<Integer> positions =
                List.of((Integer[]) row.getArray("body_positions").getArray());
        byte[] texts = row.getBytes("texts");
        if (texts == null) {
            return new RevisionContent(metadata, row.getString("body"), positions, row.getString("html"), removed);
        }
        ByteBuffer both = ByteBuffer.wrap(Zstd.decompress(texts, Math.toIntExact(Zstd.getFrameContentSize(texts))));
        byte[] body = new byte[both.getInt()];
        both.get(body);
        byte[] html = new byte[both.remaining()];
        both.get(html);
        return new RevisionContent(metadata, new String(body, UTF_8), positions, new String(html, UTF_8), removed);
    }

    byte[] packed() {
        return Zstd.compress(ContentJson.write(this), FOR_WRITING);
    }

    static RevisionContent unpacked(byte[] packed) {
        int length = Math.toIntExact(Zstd.getFrameContentSize(packed));
        return ContentJson.read(Zstd.decompress(packed, FOR_READING, length));
    }

    private static byte[] dictionary() {
        try (InputStream file = RevisionContent.class.getResourceAsStream("revision-content.dictionary")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
