package newsarchive.extraction;

import java.util.List;

/** What a line's own text shows, and how it compares with the rest of the scrape. */
final class LineTexts {

    /** Signs at the start or end of a line that tell lists, credits, labels and quotations apart; others are one kind. */
    private static final String SIGNS = ".!?…:,;-–—•·*|/»«>›©#@()[]\"“”„'’+&→%";

    private final List<TextLine> lines;
    private final List<Block> blocks;
    private final PageWords words;
    private final FeatureTable<LineFeature> table;

    LineTexts(LineView view) {
        this.lines = view.lines();
        this.blocks = view.blocks();
        this.words = view.words();
        this.table = view.table();
    }

    void write() {
        boolean[] copies = new Copies(blocks, words).wholes();
        TopicWords topic = new TopicWords(blocks, words);
        for (int i = 0; i < blocks.size(); i++) {
            shape(i);
            signs(i);
            table.set(i, LineFeature.COMMON_WORDS, topic.commonShare(i));
            table.set(i, LineFeature.TOPIC_WORDS, topic.rare(i));
            table.set(i, LineFeature.TOPIC_SHARE, topic.topicShare(i));
            table.set(i, LineFeature.RUNS_ELSEWHERE, words.elsewhere(i));
            table.set(i, LineFeature.RUNS_EARLIER, words.earlier(i));
            table.set(i, LineFeature.IS_COPY, copies[i] ? 1 : 0);
        }
        repeats();
    }

    private void shape(int i) {
        TextLine line = lines.get(i);
        TextShape shape = TextShape.of(line.text());
        double chars = line.text().length();
        table.set(i, LineFeature.WORDS, line.words());
        table.set(i, LineFeature.CHARS, chars);
        shape.write(table, i, LineFeature.WORD_LENGTH, chars, line.words());
        table.set(i, LineFeature.FIRST_KIND, shape.firstKind());
        table.set(i, LineFeature.LAST_KIND, shape.lastKind());
        table.set(i, LineFeature.BARS, shape.bars());
        table.set(i, LineFeature.AT_SIGNS, shape.atSigns());
    }

    private void signs(int i) {
        TextLine line = lines.get(i);
        String text = line.text();
        table.set(i, LineFeature.FIRST_SIGN, SIGNS.indexOf(text.charAt(0)));
        table.set(i, LineFeature.LAST_SIGN, SIGNS.indexOf(text.charAt(text.length() - 1)));
        table.set(i, LineFeature.ENDS_SENTENCE, line.endsAsSentence() ? 1 : 0);
        table.set(i, LineFeature.WORDING, TextFeatures.code(line.wording()));
        table.set(i, LineFeature.NAMING, TextFeatures.code(ChromeWords.shared().name(text)));
        table.set(i, LineFeature.BYLINE, line.isByline() ? 1 : 0);
        table.set(i, LineFeature.DATE, line.isDate() ? 1 : 0);
        table.set(i, LineFeature.HOLDS_DATE, DateLines.mayHoldDate(text) ? 1 : 0);
        table.set(i, LineFeature.CREDIT, line.creditAt());
        table.set(i, LineFeature.GAP_BEFORE, line.gapBefore() ? 1 : 0);
        table.set(i, LineFeature.GAP_AFTER, line.gapAfter() ? 1 : 0);
    }

    private void repeats() {
        words.countSame((i, before, all) -> {
            table.set(i, LineFeature.SAME_BEFORE, before);
            table.set(i, LineFeature.SAME_TEXTS, all);
        });
    }
}
