package newsarchive.extraction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date seen on the page.
 *
 * @param source where it was read
 * @param distance from the headline in nodes, less what speaks for it
 * @param isUpdate true when it is the date of a change
 * @param isMarked true when the page tells machines that this is a date
 * @param isAside true within navigation, footers, related cards and other surroundings
 */
record DateSighting(StatedTime time, String source, int distance, boolean isUpdate, boolean isMarked, boolean isAside) {

    /** 03/04/2022 may be in March or in April: where the page's address has the other of the two, that one is meant. */
    DateSighting orderedAs(Optional<StatedTime> url) {
        LocalDate day = time.date();
        boolean isOther = source.equals(MetadataClaim.VISIBLE_LINE)
                && url.isPresent()
                && day.getDayOfMonth() <= 12
                && url.get().date().equals(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        return isOther
                ? new DateSighting(
                        new StatedTime(url.get().date(), time.time(), time.offset()),
                        source,
                        distance,
                        isUpdate,
                        isMarked,
                        isAside)
                : this;
    }
}
