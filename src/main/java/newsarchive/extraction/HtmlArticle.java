package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The stages from an HTML document to its article. */
final class HtmlArticle {

    private final ArticleMetadata stated;
    private final PageTree tree;
    private final Boxes boxes;
    private final List<Verdict> verdicts;
    private final List<Block> keptBlocks;
    private final @Nullable StatedBody statedBody;

    private HtmlArticle(Document document, @Nullable WebUrl url, MetadataReader metadata) {
        MetadataPage page = MetadataPage.of(document, url);
        stated = metadata.read(page);
        PageView view = PageView.of(document, stated, page.elements().jsonLd);
        tree = view.tree();
        boxes = view.boxes();
        verdicts = Decision.of(view, BlockModel.shared().scores(view));
        Naming.name(tree, view.signs().wording(), stated.authors(), verdicts);
        keptBlocks = keptBlocks();
        statedBody = StatedBody.find(document, keptBlocks);
        if (statedBody != null) {
            Verdict elsewhere = Verdict.remove(RemovalReason.REPEATED_TEXT, statedBody.rule());
            verdicts.replaceAll(verdict -> verdict.keeps() ? elsewhere : verdict);
        }
    }

    static Extraction extract(Document document, @Nullable WebUrl url, MetadataReader metadata) {
        return new HtmlArticle(document, url, metadata).extraction();
    }

    private Extraction extraction() {
        RemovedText removed = new RemovedText(tree, boxes.best(), verdicts);
        List<Shape> shapes = keptShapes();
        Parting parting = Parting.of(pieces(removed, shapes));
        shapes = statedBody == null ? shapes : statedShapes(statedBody);
        List<TextBlock> kept = statedBody == null
                ? parting.kept()
                : statedBlocks(shapes, parting.removed().size());
        return new Extraction(
                completed(removed.picture(), removed.related(), lead(kept)),
                kept,
                CleanHtml.of(shapes),
                parting.removed(),
                NoArticle.of(tree.blocks().isEmpty() && kept.isEmpty(), kept));
    }

    /** What is stated elsewhere, without the headline above it. */
    private List<Shape> statedShapes(StatedBody body) {
        String title = PlainText.folded(Objects.requireNonNullElse(stated.title(), ""));
        return body.shapes().stream()
                .filter(shape -> !PlainText.folded(shape.block().line()).equals(title))
                .toList();
    }

    private static List<TextBlock> statedBlocks(List<Shape> shapes, int position) {
        List<TextBlock> blocks = new ArrayList<>();
        for (Shape shape : shapes) {
            blocks.add(new TextBlock(
                    position + blocks.size(), shape.kind(), shape.block().line()));
        }
        return blocks;
    }

    private List<Block> keptBlocks() {
        List<Block> kept = new ArrayList<>();
        for (Block block : tree.blocks()) {
            if (verdicts.get(block.index()).keeps()) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** What the kept blocks are; none where the text stands elsewhere. */
    private List<Shape> keptShapes() {
        Shapes shapes = new Shapes(tree, boxes.sums());
        List<Shape> kept = new ArrayList<>(keptBlocks.size());
        for (int i = 0; statedBody == null && i < keptBlocks.size(); i++) {
            kept.add(shapes.of(keptBlocks.get(i)));
        }
        return kept;
    }

    private List<Piece> pieces(RemovedText removed, List<Shape> keptShapes) {
        List<Piece> pieces = new ArrayList<>(verdicts.size());
        Iterator<Shape> shapes = keptShapes.iterator();
        int row = -1;
        for (Block block : tree.blocks()) {
            Verdict verdict = verdicts.get(block.index());
            if (!verdict.keeps()) {
                boolean sameBox = removed.sharesBoxWithPrevious(block);
                pieces.add(new Piece(removed.text(block), TextBlock.Kind.PARAGRAPH, verdict, sameBox));
                row = -1;
                continue;
            }
            Shape shape = shapes.next();
            if (row >= 0 && shape.row() == row) {
                Piece before = pieces.remove(pieces.size() - 1);
                pieces.add(new Piece(before.text() + '\t' + block.line(), before.kind(), verdict, false));
            } else {
                pieces.add(new Piece(block.line(), shape.kind(), verdict, false));
            }
            row = shape.row();
        }
        return pieces;
    }

    /** The stated lead, unless it is about the site. */
    private @Nullable String lead(List<TextBlock> kept) {
        StringBuilder article = new StringBuilder(Objects.requireNonNullElse(stated.title(), ""));
        kept.forEach(block -> article.append('\n').append(block.text()));
        boolean isSlogan = stated.lead() != null && !kept.isEmpty() && Slogan.is(stated.lead(), article.toString());
        return isSlogan ? null : stated.lead();
    }

    private ArticleMetadata completed(PictureText picture, List<RelatedLink> related, @Nullable String lead) {
        LeadImage image = stated.image();
        Map<String, String> provenance = new LinkedHashMap<>(stated.provenance());
        if (picture.caption() != null || picture.credit() != null) {
            image = new LeadImage(image == null ? null : image.url(), picture.caption(), picture.credit());
            provenance.putIfAbsent("image", "page");
        }
        if (lead == null) {
            provenance.remove("lead");
        }
        if (!related.isEmpty()) {
            provenance.put("related", "page");
        }
        if (statedBody != null) {
            provenance.put("body", statedBody.rule());
        }
        return new ArticleMetadata(
                stated.title(),
                stated.authors(),
                stated.published(),
                stated.modified(),
                stated.language(),
                stated.publisher(),
                stated.section(),
                stated.topics(),
                lead,
                image,
                related,
                stated.canonicalUrl(),
                provenance);
    }
}
