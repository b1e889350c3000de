package newsarchive.web.browse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.RevisionSummary;

/**
 * The revisions of an article as marks on a line of time.
 *
 * @param marks in order of time
 * @param from the number of the revision where what is compared begins; 0 when nothing is
 * @param to the number of the one where it ends
 */
record CaptureLine(List<Mark> marks, int from, int to) {

    private static final double ROOM = 96;

    /** Marks that are nearer than this cannot be told from each other; in hundredths of the line. */
    private static final double LEAST_APART = 3;

    /**
     * One mark.
     *
     * @param revision what it stands for
     * @param place on the line, in hundredths
     */
    record Mark(RevisionSummary revision, double place) {

        /** The place as SVG takes it. */
        public String x() {
            return String.format(Locale.ROOT, "%.2f%%", place);
        }

        /** Filled where the publisher changed the text, hollow where only we read it differently. */
        public boolean isFilled() {
            return revision.cause() == RevisionCause.PUBLISHER;
        }
    }

    static CaptureLine of(List<RevisionSummary> revisions, int from, int to) {
        double[] places = places(revisions);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            marks.add(new Mark(revisions.get(i), places[i]));
        }
        return new CaptureLine(List.copyOf(marks), Math.min(from, to), Math.max(from, to));
    }

    public boolean isCompared() {
        return from > 0;
    }

    /** Where the compared stretch begins and ends, as SVG takes it. */
    public String x(int number) {
        return marks.get(number - 1).x();
    }

    private static double[] places(List<RevisionSummary> revisions) {
        int count = revisions.size();
        double[] places = new double[count];
        if (count == 0) {
            return places;
        }
        Instant first = revisions.get(0).capturedAt();
        double all = seconds(first, revisions.get(count - 1).capturedAt());
        double apart = Math.min(LEAST_APART, ROOM / Math.max(1, count - 1));
        for (int i = 0; i < count; i++) {
            double share = all == 0 ? 0 : seconds(first, revisions.get(i).capturedAt()) / all;
            double least = i == 0 ? 2 : places[i - 1] + apart;
            places[i] = Math.max(least, 2 + ROOM * share);
        }
        places[count - 1] = Math.min(places[count - 1], 2 + ROOM);
        for (int i = count - 2; i >= 0; i--) {
            places[i] = Math.min(places[i], places[i + 1] - apart);
        }
        return places;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
