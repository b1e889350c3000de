package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** What a block's own text shows, and how it compares with the page's title, lead and the rest of its text. */
final class TextFeatures {

    private final PageTree tree;
    private final BlockSigns signs;
    private final FeatureTable<Feature> table;
    private final PageWords words;

    TextFeatures(PageTree tree, BlockSigns signs, FeatureTable<Feature> table) {
        this.tree = tree;
        this.signs = signs;
        this.table = table;
        this.words = signs.words();
    }

    void write(StatedText stated) {
        boolean[] common = commonWords();
        boolean[] title = new boolean[words.vocabulary()];
        boolean[] lead = new boolean[words.vocabulary()];
        int titleWords = words.mark(stated.title(), title);
        int leadWords = words.mark(stated.lead(), lead);
        boolean[] body = words.shared(stated.body());
        boolean hasBody = stated.body().length() > 100;
        for (Block block : tree.blocks()) {
            int b = block.index();
            own(block);
            table.set(b, Feature.COMMON_WORDS, share(b, common));
            share(b, title, titleWords, Feature.TITLE_SHARE, Feature.TITLE_COVER);
            share(b, lead, leadWords, Feature.LEAD_SHARE, Feature.LEAD_COVER);
            table.set(b, Feature.IS_TITLE, signs.headline().isTitle(block) ? 1 : 0);
            table.set(b, Feature.STATED_SHARE, hasBody ? words.share(b, body) : 0);
            table.set(b, Feature.HAS_STATED, hasBody ? 1 : 0);
            table.set(b, Feature.RUNS_ELSEWHERE, words.elsewhere(b));
            table.set(b, Feature.RUNS_EARLIER, words.earlier(b));
            table.set(b, Feature.IS_COPY, signs.copies()[b] ? 1 : 0);
        }
        repeats();
    }

    private void repeats() {
        words.countSame((b, before, all) -> {
            table.set(b, Feature.SAME_BEFORE, before);
            table.set(b, Feature.SAME_TEXTS, all);
        });
    }

    private void own(Block block) {
        int b = block.index();
        TextShape shape = TextShape.of(block.text());
        double chars = block.chars();
        table.set(b, Feature.WORDS, block.words());
        table.set(b, Feature.CHARS, chars);
        table.set(b, Feature.LINK_DENSITY, block.linkDensity());
        table.set(b, Feature.LINKS, block.links());
        table.set(b, Feature.PLAIN_WORDS, block.words() * (1 - block.linkDensity()));
        table.set(b, Feature.BOLD, block.boldShare());
        shape.write(table, b, Feature.WORD_LENGTH, chars, block.words());
        table.set(b, Feature.FIRST_KIND, shape.firstKind());
        table.set(b, Feature.LAST_KIND, shape.lastKind());
        table.set(b, Feature.BARS, shape.bars());
        table.set(b, Feature.AT_SIGNS, shape.atSigns());
        table.set(b, Feature.LINE_BREAKS, shape.lineBreaks());
        table.set(b, Feature.ENDS_SENTENCE, block.endsAsSentence() ? 1 : 0);
        table.set(b, Feature.LIKENESS, signs.likeness()[b]);
        table.set(b, Feature.WORDING, code(signs.wording().get(b)));
    }

    static int code(@Nullable RemovalReason reason) {
        return reason == null ? 0 : reason.ordinal() + 1;
    }

    /** The words that the page's own long paragraphs use most: a list of function words for any language. */
    private boolean[] commonWords() {
        int[] counts = new int[words.vocabulary()];
        for (Block block : tree.blocks()) {
            int b = block.index();
            for (int i = 0; Blocks.isLong(block) && i < words.count(b); i++) {
                counts[words.word(b, i)]++;
            }
        }
        return TopicWords.mostUsed(counts);
    }

    private double share(int block, boolean[] marked) {
        int found = 0;
        for (int i = 0; i < words.count(block); i++) {
            found += marked[words.word(block, i)] ? 1 : 0;
        }
        return words.count(block) == 0 ? 0 : (double) found / words.count(block);
    }

    private void share(int block, boolean[] marked, int of, Feature share, Feature cover) {
        double found = share(block, marked);
        table.set(block, share, found);
        table.set(block, cover, Math.min(2, found * words.count(block) / Math.max(1, of)));
    }
}
