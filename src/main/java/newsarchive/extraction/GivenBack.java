package newsarchive.extraction;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What comes back of the removed blocks: headings right above kept text, list items right below it, and quotes; each only within the article,
 * and where nothing but a low score speaks against it. A reader misses these, and they are seldom chrome there.
 */
final class GivenBack {

    /** Headings and list items come back down to this score. */
    private static final double DOUBTFUL = 0.25;

    /** Quotes come back down to this score. */
    private static final double DOUBTFUL_QUOTE = 0.05;

    /** Fewer words in a box of quotes are the speaker's name, or the sign itself. */
    private static final int SHORTEST_QUOTE = 6;

    /** No article has more quotes; each is looked for in the whole text. */
    private static final int MOST_QUOTES = 50;

    private static final double MOST_LINKS = 0.3;

    private final PageView view;
    private final double[] scores;
    private final List<Verdict> verdicts;

    /** Of each block, as soon as they are asked for. */
    private final @Nullable String[] words;

    private GivenBack(PageView view, double[] scores, List<Verdict> verdicts) {
        this.view = view;
        this.scores = scores;
        this.verdicts = verdicts;
        this.words = new String[verdicts.size()];
    }

    /**
     * Changes the verdicts.
     *
     * @param scores of all blocks, 0 to 1
     * @param verdicts about all blocks so far
     */
    static void apply(PageView view, double[] scores, List<Verdict> verdicts) {
        new GivenBack(view, scores, verdicts).apply();
    }

    private void apply() {
        int first = 0;
        int last = verdicts.size() - 1;
        while (first < last && !verdicts.get(first).keeps()) {
            first++;
        }
        while (last > first && !verdicts.get(last).keeps()) {
            last--;
        }
        for (int i = last - 1; i > first; i--) {
            if (features(i).heading() && verdicts.get(i + 1).keeps() && onlyScored(i, DOUBTFUL)) {
                verdicts.set(i, Verdict.keep("heading.above-text"));
            }
        }
        for (int i = first + 1; i < last; i++) {
            if (features(i).item() && verdicts.get(i - 1).keeps() && onlyScored(i, DOUBTFUL)) {
                verdicts.set(i, Verdict.keep("items.below-text"));
            }
        }
        IntStream.range(first + 1, Math.max(first + 1, last))
                .filter(i -> onlyScored(i, DOUBTFUL_QUOTE) && isQuote(i))
                .limit(MOST_QUOTES)
                .filter(i -> !isRepeated(i))
                .forEach(this::giveBackQuote);
    }

    /** With the name of who said it, which stands below in the same box. */
    private void giveBackQuote(int i) {
        verdicts.set(i, Verdict.keep("quote.in-article"));
        int box = QuoteBoxes.around(view.tree(), block(i));
        boolean hasSpeaker = box >= 0
                && i + 1 < view.tree().end(box)
                && block(i + 1).words() < SHORTEST_QUOTE
                && onlyScored(i + 1, DOUBTFUL_QUOTE);
        if (hasSpeaker) {
            verdicts.set(i + 1, Verdict.keep("quote.speaker"));
        }
    }

    /** Whether nothing but its score speaks against a block; a sentence that stands elsewhere may stand in what was removed. */
    private boolean onlyScored(int i, double least) {
        String rule = verdicts.get(i).rule();
        return (rule.equals("score.low") || rule.equals("place.outside") || rule.equals("copy.pull-quote"))
                && scores[i] > least
                && block(i).linkDensity() < MOST_LINKS;
    }

    private boolean isQuote(int i) {
        return block(i).words() >= SHORTEST_QUOTE
                && (features(i).quote() || QuoteBoxes.around(view.tree(), block(i)) >= 0);
    }

    /** Whether a quote is only pulled out of the text, to be read at a glance. */
    private boolean isRepeated(int i) {
        String quote = words(i);
        return IntStream.range(0, words.length)
                .filter(other -> verdicts.get(other).keeps())
                .anyMatch(other -> words(other).contains(quote));
    }

    private String words(int i) {
        String known = words[i];
        if (known == null) {
            known = TitleText.words(block(i).line());
            words[i] = known;
        }
        return known;
    }

    private Block block(int i) {
        return view.tree().block(i);
    }

    private Features features(int i) {
        return view.features().get(i);
    }
}
