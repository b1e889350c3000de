package newsarchive.archive;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two sequences differ: what stands there in the earlier one from {@code from} until before {@code to}, and in the later
 * one from {@code laterFrom} until before {@code laterTo}. One of the two may be empty.
 */
record Gap(int from, int to, int laterFrom, int laterTo) {

    /** The fewest differences between two sequences, in order. Where that would take too long, all between their ends is one gap. */
    static <T> List<Gap> between(List<T> earlier, List<T> later, Effort effort) {
        int most = Math.min(earlier.size(), later.size());
        int head = 0;
        while (head < most && earlier.get(head).equals(later.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && fromEnd(earlier, tail).equals(fromEnd(later, tail))) {
            tail++;
        }
        Gap middle = new Gap(head, earlier.size() - tail, head, later.size() - tail);
        if (middle.isEmpty()) {
            return List.of();
        }
        if (middle.isOneSided() || !effort.allows(middle.cost())) {
            return List.of(middle);
        }
        return within(middle, middle.of(earlier), middle.ofLater(later));
    }

    private static <T> List<Gap> within(Gap middle, List<T> earlier, List<T> later) {
        List<Gap> gaps = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<T>().computeDiff(earlier, later, null)) {
            Gap gap = new Gap(
                    middle.from + change.startOriginal,
                    middle.from + change.endOriginal,
                    middle.laterFrom + change.startRevised,
                    middle.laterFrom + change.endRevised);
            int last = gaps.size() - 1;
            if (last >= 0 && gaps.get(last).touches(gap)) {
                gaps.set(last, gaps.get(last).joined(gap));
            } else {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    /** The algorithm takes as many steps as there are things times differences, which may be all of them. */
    private long cost() {
        long things = length() + laterLength();
        return things * things / 4;
    }

    boolean isEmpty() {
        return length() == 0 && laterLength() == 0;
    }

    boolean isOneSided() {
        return length() == 0 || laterLength() == 0;
    }

    int length() {
        return to - from;
    }

    int laterLength() {
        return laterTo - laterFrom;
    }

    <T> List<T> of(List<T> earlier) {
        return earlier.subList(from, to);
    }

    <T> List<T> ofLater(List<T> later) {
        return later.subList(laterFrom, laterTo);
    }

    boolean touches(Gap next) {
        return to == next.from && laterTo == next.laterFrom;
    }

    /** This gap, another one behind it, and what is between them. */
    Gap joined(Gap next) {
        return new Gap(from, next.to, laterFrom, next.laterTo);
    }

    /** The same gap so many places further on. */
    Gap moved(int places) {
        return new Gap(from + places, to + places, laterFrom + places, laterTo + places);
    }

    private static <T> T fromEnd(List<T> list, int places) {
        return list.get(list.size() - 1 - places);
    }
}
