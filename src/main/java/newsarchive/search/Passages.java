package newsarchive.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SoughtWords.Match;

/** Chooses what a list shows of a text: at most two passages, those with most of the words, from the beginning of a sentence if one is near. */
final class Passages {

    private static final int MOST = 2;

    /** How far the matches of a passage may lie apart, in UTF-16 units. */
    private static final int SPAN = 120;

    private static final int LENGTH = 190;

    /** A passage begins so far before its first match at most. */
    private static final int BEFORE = 70;

    private static final String GAP = " … ";

    private final String text;
    private final List<Match> matches;

    private Passages(String text, List<Match> matches) {
        this.text = text;
        this.matches = matches;
    }

    /** The passages of a text with the matches in them, which are in its order; its beginning where there are none. */
    static List<SnippetPart> of(String text, List<Match> matches) {
        return new Passages(text, matches).parts();
    }

    /** A run of matches, by their numbers. */
    private record Run(int first, int last, BitSet words) {}

    private List<SnippetPart> parts() {
        List<SnippetPart> parts = new ArrayList<>();
        if (matches.isEmpty()) {
            int end = end(0, Math.min(text.length(), LENGTH));
            add(parts, 0, end, -1);
            return parts;
        }
        int shown = 0;
        for (Run run : chosen()) {
            int start = Math.max(shown, start(matches.get(run.first()).start()));
            int end = Math.max(
                    matches.get(run.last()).end(),
                    end(matches.get(run.last()).end(), Math.min(text.length(), start + LENGTH)));
            if (shown > 0 && start > shown) {
                parts.add(new SnippetPart(GAP, false));
            }
            add(parts, start, end, run.first());
            shown = end;
        }
        return parts;
    }

    /** The best runs in the order of the text. */
    private List<Run> chosen() {
        List<Run> chosen = new ArrayList<>();
        List<Run> runs = runs();
        BitSet seen = new BitSet();
        while (chosen.size() < MOST && !runs.isEmpty()) {
            Run best = runs.stream()
                    .max(Comparator.<Run>comparingInt(run -> worth(run, seen)).thenComparing(run -> -run.first()))
                    .orElseThrow();
            chosen.add(best);
            seen.or(best.words());
            runs.removeIf(run -> run.first() <= best.last() && run.last() >= best.first());
        }
        chosen.sort(Comparator.comparingInt(Run::first));
        return chosen;
    }

    /** Words that are shown nowhere yet count most, then all words, then matches. */
    private static int worth(Run run, BitSet seen) {
        BitSet unseen = (BitSet) run.words().clone();
        unseen.andNot(seen);
        int length = Math.min(20, run.last() - run.first());
        return unseen.cardinality() * 1000 + run.words().cardinality() * 30 + length;
    }

    /** From each match as many as fit into a passage. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int last = 0;
        for (int first = 0; first < matches.size(); first++) {
            last = Math.max(last, first);
            while (last + 1 < matches.size()
                    && matches.get(last + 1).end() - matches.get(first).start() <= SPAN) {
                last++;
            }
            BitSet words = new BitSet();
            for (int i = first; i <= last; i++) {
                words.set(matches.get(i).word());
            }
            runs.add(new Run(first, last, words));
        }
        return runs;
    }

    /** Where a passage begins: with its sentence or line, else with a word. */
    private int start(int match) {
        int earliest = Math.max(0, match - BEFORE);
        for (int i = match - 1; i >= earliest; i--) {
            char c = text.charAt(i);
            boolean isEnd = c == '\n' || ((c == ' ') && i > 0 && ".!?…".indexOf(text.charAt(i - 1)) >= 0);
            if (isEnd) {
                return i + 1;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        int blank = text.indexOf(' ', earliest);
        return blank >= 0 && blank < match ? blank + 1 : match;
    }

    /** The last place up to {@code most} at which a word ends, but not before {@code least}. */
    private int end(int least, int most) {
        int end = most;
        while (end > least
                && end < text.length()
                && Tokens.isOfWord(text.charAt(end))
                && Tokens.isOfWord(text.charAt(end - 1))) {
            end--;
        }
        return end > least ? end : most;
    }

    private void add(List<SnippetPart> parts, int start, int end, int match) {
        int at = start;
        for (int i = Math.max(0, match);
                match >= 0 && i < matches.size() && matches.get(i).end() <= end;
                i++) {
            plain(parts, at, matches.get(i).start());
            parts.add(new SnippetPart(
                    text.substring(matches.get(i).start(), matches.get(i).end()), true));
            at = matches.get(i).end();
        }
        plain(parts, at, end);
    }

    private void plain(List<SnippetPart> parts, int start, int end) {
        if (start < end) {
            parts.add(new SnippetPart(text.substring(start, end).replace('\n', ' '), false));
        }
    }
}
