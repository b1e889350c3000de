package newsarchive.archive;

import java.util.List;
import java.util.stream.IntStream;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.RemovedBlock;

/** How the archive stores what it makes of a text, for those who fill or read its tables without it. */
public final class StoredForms {

    private StoredForms() {}

    /** The column {@code content} of a revision with a line of text for each block of its page. */
    public static byte[] content(ArticleMetadata metadata, String body, String html, List<RemovedBlock> removed) {
        List<Integer> positions =
                IntStream.range(0, (int) body.lines().count()).boxed().toList();
        return new RevisionContent(metadata, body, positions, html, removed).packed();
    }

    /** The text in the column {@code content} of a revision. */
    public static String body(byte[] content) {
        return RevisionContent.unpacked(content).body();
    }

    /** The column {@code bands} of an article. */
    public static Integer[] bands(String body) {
        return TextBands.of(body);
    }
}
