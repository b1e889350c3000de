package newsarchive.extraction;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which blocks or lines of a page belong to its true text: 1, 0, or NaN where the truth does not tell. */
final class BlockLabels {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;
    private static final int SHORT = 7;

    private BlockLabels() {}

    static float[] of(Truth truth, List<String> blocks) {
        return truth.body() == null ? bySnippets(truth, blocks) : byBody(truth.body(), blocks);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static float[] bySnippets(Truth truth, List<String> blocks) {
        float[] labels = new float[blocks.size()];
        Arrays.fill(labels, Float.NaN);
        List<String> lines = blocks.stream().map(BlockLabels::squeezed).toList();
        for (String snippet : truth.wanted()) {
            int at = only(lines, squeezed(snippet));
            if (at >= 0) {
                labels[at] = 1;
            }
        }
        for (String snippet : truth.unwanted()) {
            String text = squeezed(snippet);
            for (int b = 0; b < labels.length; b++) {
                if (lines.get(b).contains(text)) {
                    labels[b] = labels[b] == 1 ? Float.NaN : 0;
                }
            }
        }
        return labels;
    }

    /** The only line that holds a text, or -1 when there is none or more than one. */
    private static int only(List<String> lines, String text) {
        int found = -1;
        for (int b = 0; b < lines.size(); b++) {
            if (lines.get(b).contains(text)) {
                if (found >= 0) {
                    return -1;
                }
                found = b;
            }
        }
        return found;
    }

    static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static float[] byBody(String body, List<String> blocks) {
        List<String> truth = words(body);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= truth.size(); i++) {
            runs.add(truth.subList(i, i + RUN));
        }
        String whole = ' ' + String.join(" ", truth) + ' ';
        Set<String> lines = new HashSet<>();
        body.lines().forEach(line -> lines.add(String.join(" ", words(line))));
        List<List<String>> texts = new ArrayList<>();
        blocks.forEach(block -> texts.add(words(block)));
        List<String> candidate = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            if (isCandidate(texts.get(b), runs, whole)) {
                candidate.addAll(texts.get(b));
                owner.addAll(Collections.nCopies(texts.get(b).size(), b));
            }
        }
        int[][] matched = aligned(candidate, truth, owner, blocks.size());
        float[] labels = new float[blocks.size()];
        for (int b = 0; b < labels.length; b++) {
            int size = texts.get(b).size();
            boolean line = size >= SHORT || lines.contains(String.join(" ", texts.get(b)));
            int counted = matched[0][b] + (line ? matched[1][b] : 0);
            labels[b] = size > 0 && counted * 2 >= size ? 1 : 0;
        }
        return labels;
    }

    private static boolean isCandidate(List<String> text, Set<List<String>> runs, String whole) {
        if (text.size() < SHORT) {
            return !text.isEmpty() && whole.contains(' ' + String.join(" ", text) + ' ');
        }
        int found = 0;
        for (int i = 0; i + RUN <= text.size(); i++) {
            found += runs.contains(text.subList(i, i + RUN)) ? 1 : 0;
        }
        return found >= 0.3 * (text.size() - RUN + 1);
    }

    /** How many words of each block lie in runs that the page and the truth have in common, in order: in long runs, and in others that are the whole block. */
    private static int[][] aligned(List<String> page, List<String> truth, List<Integer> owner, int blocks) {
        boolean[] changed = new boolean[page.size() + 1];
        boolean[] broken = new boolean[page.size() + 1];
        var patch = DiffUtils.diff(page, truth, new MyersDiffWithLinearSpace<String>());
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int at = delta.getSource().getPosition();
            Arrays.fill(changed, at, at + delta.getSource().size(), true);
            broken[at] = true;
        }
        changed[page.size()] = true;
        int[][] matched = new int[2][blocks];
        int start = 0;
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] || broken[i]) {
                int kind = i - start >= RUN ? 0 : 1;
                boolean counts = kind == 0 || isWholeBlock(owner, start, i);
                for (int j = start; counts && j < i; j++) {
                    matched[kind][owner.get(j)]++;
                }
                start = changed[i] ? i + 1 : i;
            }
        }
        return matched;
    }

    private static boolean isWholeBlock(List<Integer> owner, int start, int end) {
        if (start >= end) {
            return false;
        }
        boolean begins = start == 0 || !owner.get(start - 1).equals(owner.get(start));
        return begins && (end == owner.size() || !owner.get(end).equals(owner.get(end - 1)));
    }
}
