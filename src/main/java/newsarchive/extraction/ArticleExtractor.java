package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The door of this package: one page in, one {@link Extraction} out. Pure: no clock, no network, no files; the same page always
 * gives the same result. Safe for use by many threads.
 *
 * <pre>{@code
 * Extraction article = new ArticleExtractor().extract(new Page(bytes, PageForm.HTML, null, url));
 * article.body();
 * }</pre>
 */
public final class ArticleExtractor {

    /** Goes up whenever the same page may give another result; stored with each revision. */
    public static final String VERSION = "1";

    private final MetadataReader metadataReader = new MetadataReader();
    private final Judge judge = new Judge();

    /** Extracts the article of a page. Never throws for a hostile or broken page. */
    public Extraction extract(Page page) {
        String source = PageDecoder.decode(page.bytes(), page.charset());
        Document document = page.url() == null
                ? Jsoup.parse(source)
                : Jsoup.parse(source, page.url().value());
        ArticleMetadata metadata = metadataReader.read(document, page.url());
        PageTree tree = Segmenter.segment(document);
        double[] likeness = new double[tree.blocks().size()];
        tree.blocks().forEach(block -> likeness[block.index()] = Prose.likeness(block, tree));
        Boxes boxes = new Boxes(tree, likeness);
        List<Features> features = FeatureReader.read(boxes, likeness, metadata.title());
        List<TextBlock> kept = new ArrayList<>();
        List<RemovedBlock> removed = new ArrayList<>();
        for (Features f : features) {
            Verdict verdict = judge.decide(f);
            Block b = f.block();
            if (verdict instanceof Verdict.Remove away) {
                removed.add(new RemovedBlock(b.index(), b.text(), away.reason(), away.rule()));
            } else {
                kept.add(new TextBlock(b.index(), TextBlock.Kind.PARAGRAPH, b.line()));
            }
        }
        return new Extraction(metadata, kept, "", removed, kept.isEmpty() ? NoArticle.NO_TEXT : null);
    }
}
