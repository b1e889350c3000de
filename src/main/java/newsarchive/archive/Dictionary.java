package newsarchive.archive;

import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictContentType;
import com.github.luben.zstd.ZstdDictDecompress;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one site have in common, for zstd: whole pages, one behind the other, which zstd's manual calls raw content. Pages of
 * one template repeat each other nearly word for word.
 */
final class Dictionary {

    private final long id;
    private final long pages;
    private final byte[] content;
    private @Nullable ZstdDictCompress forWriting;
    private @Nullable ZstdDictDecompress forReading;

    /**
     * A dictionary.
     *
     * @param pages how many payloads of the site were stored when it was made
     */
    Dictionary(long id, long pages, byte[] content) {
        this.id = id;
        this.pages = pages;
        this.content = content;
    }

    long id() {
        return id;
    }

    long pages() {
        return pages;
    }

    byte[] content() {
        return content;
    }

    synchronized ZstdDictCompress forWriting() {
        if (forWriting == null) {
            forWriting = new ZstdDictCompress(content, Payloads.LEVEL, ZstdDictContentType.RAW_CONTENT);
        }
        return forWriting;
    }

    synchronized ZstdDictDecompress forReading() {
        if (forReading == null) {
            forReading = new ZstdDictDecompress(content, ZstdDictContentType.RAW_CONTENT);
        }
        return forReading;
    }
}
