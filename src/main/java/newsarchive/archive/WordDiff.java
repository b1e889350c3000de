package newsarchive.archive;

import java.util.ArrayList;
import java.util.List;
import newsarchive.archive.RevisionDiff.Kind;
import newsarchive.archive.RevisionDiff.Run;

/**
 * What changed within a paragraph, in runs that a person can read: changes begin and end where words or sentences do, and a few equal
 * words between two changes are taken into them. Pure.
 */
final class WordDiff {

    /** Equal words in a row between two changes that may be taken into them. */
    private static final int FEW_WORDS = 4;

    /** With less than this share in common, both texts stand whole. */
    private static final double TOO_LITTLE = 0.2;

    private static final int LONGEST_SLIDE = 200;
    private static final String SENTENCE_END = ".!?…。”\"»)";

    private final List<String> before;
    private final List<String> after;
    private final List<Gap> gaps;
    private final List<Run> runs = new ArrayList<>();

    private WordDiff(List<String> before, List<String> after, Effort effort) {
        this.before = before;
        this.after = after;
        this.gaps = Gap.between(before, after, effort);
    }

    static WordDiff between(String earlier, String later, Effort effort) {
        WordDiff diff = new WordDiff(TextTokens.of(earlier), TextTokens.of(later), effort);
        diff.run(diff.readable());
        return diff;
    }

    /** In order; together they are both texts. */
    List<Run> runs() {
        return runs;
    }

    int wordsAdded() {
        return gaps.stream()
                .mapToInt(gap -> (int) TextTokens.words(gap.ofLater(after)))
                .sum();
    }

    int wordsRemoved() {
        return gaps.stream()
                .mapToInt(gap -> (int) TextTokens.words(gap.of(before)))
                .sum();
    }

    private List<Gap> readable() {
        List<Gap> readable = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            int room = i + 1 < gaps.size() ? gaps.get(i + 1).laterFrom() : after.size();
            readable.add(
                    slid(gaps.get(i), readable.isEmpty() ? 0 : last(readable).laterTo(), room));
            while (readable.size() > 1 && belongTogether(readable)) {
                Gap end = readable.remove(readable.size() - 1);
                readable.set(readable.size() - 1, trimmed(last(readable).joined(end)));
            }
        }
        int changed = readable.stream().mapToInt(this::size).sum();
        int all = length(before, 0, before.size()) + length(after, 0, after.size());
        boolean alike = all - changed >= all * TOO_LITTLE;
        return alike || gaps.isEmpty() ? readable : List.of(new Gap(0, before.size(), 0, after.size()));
    }

    /** The semantic cleanup of Fraser's diff-match-patch: what is equal is no longer than the changes on both of its sides. */
    private boolean belongTogether(List<Gap> readable) {
        Gap one = readable.get(readable.size() - 2);
        Gap two = last(readable);
        List<String> same = after.subList(one.laterTo(), two.laterFrom());
        int length = length(same, 0, same.size());
        return length <= longerSide(one) && length <= longerSide(two) && TextTokens.words(same) <= FEW_WORDS;
    }

    /** Equal ends that came in by joining are the same in both texts still. */
    private Gap trimmed(Gap gap) {
        int head = 0;
        int most = Math.min(gap.length(), gap.laterLength());
        while (head < most && before.get(gap.from() + head).equals(after.get(gap.laterFrom() + head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(gap.to() - 1 - tail).equals(after.get(gap.laterTo() - 1 - tail))) {
            tail++;
        }
        return new Gap(gap.from() + head, gap.to() - tail, gap.laterFrom() + head, gap.laterTo() - tail);
    }

    /** Of the places where a pure addition or removal may as well be said to be, the one that reads best. */
    private Gap slid(Gap gap, int least, int most) {
        if (!gap.isOneSided()) {
            return gap;
        }
        List<String> text = gap.length() == 0 ? after : before;
        int from = gap.length() == 0 ? gap.laterFrom() : gap.from();
        int to = gap.length() == 0 ? gap.laterTo() : gap.to();
        int left = reach(text, from - 1, to - 1, -1, gap.laterFrom() - least);
        int right = reach(text, from, to, 1, most - gap.laterTo());
        int best = 0;
        int bestScore = score(text, from) + score(text, to);
        for (int places = -left; places <= right; places++) {
            int score = score(text, from + places) + score(text, to + places);
            if (score > bestScore) {
                best = places;
                bestScore = score;
            }
        }
        return gap.moved(best);
    }

    /** How many equal tokens stand in a row at two places. */
    private static int reach(List<String> text, int one, int other, int step, int most) {
        int places = 0;
        while (places < Math.min(most, LONGEST_SLIDE)
                && text.get(one + step * places).equals(text.get(other + step * places))) {
            places++;
        }
        return places;
    }

    /** How good a place for an edge the one before a token is. */
    private static int score(List<String> text, int place) {
        if (place == 0 || place == text.size()) {
            return 5;
        }
        String last = text.get(place - 1);
        if (last.equals("\n")) {
            return 4;
        }
        if (!TextTokens.isBlank(last)) {
            return TextTokens.isBlank(text.get(place)) ? 1 : 0;
        }
        return place > 1 && SENTENCE_END.contains(text.get(place - 2)) ? 3 : 2;
    }

    private void run(List<Gap> readable) {
        int position = 0;
        for (Gap gap : readable) {
            add(Kind.SAME, after.subList(position, gap.laterFrom()));
            add(Kind.REMOVED, gap.of(before));
            add(Kind.ADDED, gap.ofLater(after));
            position = gap.laterTo();
        }
        add(Kind.SAME, after.subList(position, after.size()));
    }

    private void add(Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            runs.add(new Run(kind, String.join("", tokens)));
        }
    }

    private int longerSide(Gap gap) {
        return Math.max(length(before, gap.from(), gap.to()), length(after, gap.laterFrom(), gap.laterTo()));
    }

    private int size(Gap gap) {
        return length(before, gap.from(), gap.to()) + length(after, gap.laterFrom(), gap.laterTo());
    }

    private static int length(List<String> tokens, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += tokens.get(i).length();
        }
        return length;
    }

    private static Gap last(List<Gap> gaps) {
        return gaps.get(gaps.size() - 1);
    }
}
