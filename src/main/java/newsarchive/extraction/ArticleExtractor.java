package newsarchive.extraction;

import java.io.Reader;
import java.util.function.Supplier;
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
    public static final String VERSION = "5";

    private final MetadataReader metadata = new MetadataReader();
    private final ParsingWatch watch;

    public ArticleExtractor() {
        this(ParsingWatch.NONE);
    }

    /** An extractor whose parsing of HTML is watched, for measuring. */
    public ArticleExtractor(ParsingWatch watch) {
        this.watch = watch;
    }

    /** Extracts the article of a page. Never throws for a hostile or broken page. */
    public Extraction extract(Page page) {
        return switch (page.form()) {
            case HTML -> HtmlArticle.extract(parsed(page), page.url(), metadata);
            case TEXT -> TextScrape.extract(PageDecoder.decode(page.bytes(), page.charset()));
        };
    }

    private Document parsed(Page page) {
        String base = page.url() == null ? "" : page.url().value();
        Supplier<Reader> source = PageDecoder.readers(page.bytes(), page.charset());
        return watch.watch(() -> PageParser.parse(() -> watch.decoding(source.get()), base));
    }
}
