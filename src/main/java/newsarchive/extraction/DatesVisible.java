package newsarchive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsarchive.extraction.MetadataElements.Placed;

/** Chooses among the dates that a reader of the page sees; they are read only when asked for. */
final class DatesVisible {

    /** How far behind the headline its date may stand, in nodes, and how far before it. */
    private static final int BEHIND = 150;

    private static final int BEFORE = 60;

    /** How far from the headline another box may stand. */
    private static final int BESIDE = 60;

    /** How far from the headline a day is its own beyond doubt. */
    private static final int CLOSE = 40;

    private final MetadataPage page;
    private final DateSightings reader;
    private final List<DateSighting> near = new ArrayList<>();
    private final List<DateSighting> all = new ArrayList<>();
    private boolean readsNear;
    private boolean readsAll;

    DatesVisible(MetadataPage page, DateLines lines) {
        this.page = page;
        this.reader = new DateSightings(page, lines);
    }

    /** The dates around the headline that are not of a change and not in other boxes, the nearest first. */
    List<DateSighting> near() {
        return near(one -> !one.isUpdate() && !one.isAside()).toList();
    }

    /** A date at the headline that is marked as one, in the headline's own box. */
    Optional<DateSighting> marked() {
        return near(one -> one.isMarked() && !one.isUpdate() && !one.isAside()).findFirst();
    }

    /** What is shown at the headline: in its own box, or else in boxes beside it that all speak of one day. */
    Optional<DateSighting> atHeadline() {
        return near(one -> !one.isUpdate() && !one.isAside())
                .findFirst()
                .or(() -> onlyDay(
                        near(one -> !one.isUpdate() && one.distance() <= BESIDE).toList()));
    }

    /** A day so close to the headline, in its own box, that it can be no other article's. */
    Optional<DateSighting> printed() {
        return near(one -> !one.isUpdate() && !one.isAside() && Math.abs(one.distance()) <= CLOSE)
                .findFirst();
    }

    /** What is shown at the headline, if not far from it. */
    Optional<DateSighting> beside() {
        return atHeadline().filter(one -> one.distance() <= BESIDE);
    }

    /** Whether a day is shown near the headline, in its own box, and not as that of a change. */
    boolean shows(LocalDate day) {
        return near(one ->
                        !one.isUpdate() && !one.isAside() && one.time().date().equals(day))
                .findAny()
                .isPresent();
    }

    /** The best one anywhere; surroundings count only where they all speak of one day. */
    Optional<DateSighting> anywhere() {
        List<DateSighting> shown = all().stream().filter(one -> !one.isUpdate()).toList();
        return shown.stream().filter(one -> !one.isAside()).findFirst().or(() -> onlyDay(shown));
    }

    /** The day of a change, as shown at the headline. */
    Optional<DateSighting> updateAtHeadline() {
        return near(one -> one.isUpdate() && !one.isAside()).findFirst();
    }

    /** The day of a change, anywhere. */
    Optional<DateSighting> update() {
        return updateAtHeadline()
                .or(() -> all().stream()
                        .filter(one -> one.isUpdate() && !one.isAside())
                        .findFirst());
    }

    private static Optional<DateSighting> onlyDay(List<DateSighting> shown) {
        long days = shown.stream().map(one -> one.time().date()).distinct().count();
        return days == 1 ? shown.stream().findFirst() : Optional.empty();
    }

    private Stream<DateSighting> near(Predicate<DateSighting> which) {
        if (!readsNear) {
            readsNear = true;
            reader.read(this::isNear, near);
            near.sort(Comparator.comparingInt(DateSighting::distance));
        }
        return near.stream().filter(which);
    }

    private List<DateSighting> all() {
        if (!readsAll) {
            readsAll = true;
            reader.read(placed -> true, all);
            all.sort(Comparator.comparingInt(DateSighting::distance));
        }
        return all;
    }

    private boolean isNear(Placed placed) {
        int away = placed.position() - page.headingPosition();
        return away >= -BEFORE && away <= BEHIND;
    }
}
