package newsarchive.extraction;

/**
 * A date seen on the page.
 *
 * @param source where it was read
 * @param distance from the headline in nodes, less what speaks for it
 * @param isUpdate true when it is the date of a change
 * @param isMarked true when the page tells machines that this is a date
 * @param isAside true within navigation, footers, related cards and other surroundings
 */
record DateSighting(
        StatedTime time, String source, int distance, boolean isUpdate, boolean isMarked, boolean isAside) {}
