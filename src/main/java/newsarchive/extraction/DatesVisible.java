package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsarchive.extraction.MetadataElements.Placed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the dates that a reader of the page sees around the headline. */
final class DatesVisible {

    private static final int LONGEST_LINE = 150;

    /** How much may stand beside a date in a line that is about the date. */
    private static final int OTHER_WORDS = 90;

    /** How far behind the headline a dateline at the start of the text may stand, in nodes. */
    private static final int DATELINE_REACH = 150;

    /** A date that is marked as one, or labelled as the first publication, may stand this much farther away than others. */
    private static final int MARKED = 40;

    private final MetadataPage page;
    private final DateLines lines;
    private final List<Sighting> sightings = new ArrayList<>();

    /**
     * A date seen on the page.
     *
     * @param distance from the headline in nodes, less what speaks for it
     * @param isUpdate true when it is the date of a change
     */
    record Sighting(StatedTime time, String source, int distance, boolean isUpdate, boolean isAside) {}

    DatesVisible(MetadataPage page, DateLines lines) {
        this.page = page;
        this.lines = lines;
        page.elements().times.forEach(this::time);
        page.elements().dated.forEach(this::line);
        page.elements().lines.forEach(this::line);
        page.elements().datelines.forEach(this::dateline);
        sightings.sort(Comparator.comparingInt(Sighting::distance));
    }

    /** The best one, or none; surroundings count only where they all speak of one day. */
    Optional<Sighting> best(boolean isUpdate) {
        Optional<Sighting> own = sightings.stream()
                .filter(one -> !one.isAside() && one.isUpdate() == isUpdate)
                .findFirst();
        return own.isPresent() || isUpdate ? own : onlyOne();
    }

    /** Every date near the headline that is not of a change. */
    List<Sighting> near(int distance) {
        return sightings.stream()
                .filter(one -> !one.isAside() && !one.isUpdate() && one.distance() <= distance)
                .toList();
    }

    private Optional<Sighting> onlyOne() {
        long days = sightings.stream()
                .filter(one -> !one.isUpdate())
                .map(one -> one.time().date())
                .distinct()
                .count();
        return days == 1 ? sightings.stream().filter(one -> !one.isUpdate()).findFirst() : Optional.empty();
    }

    private void time(Placed placed) {
        Element element = placed.element();
        String shown = MetadataElements.shortText(element, 80);
        String machine = element.attr("datetime").isBlank() ? element.attr("title") : element.attr("datetime");
        Optional<StatedTime> time = DateText.parse(machine, lines)
                .or(() -> shown == null ? Optional.empty() : DateText.parse(shown, lines));
        String label = label(element, shown == null ? "" : shown);
        time.ifPresent(value -> add(value, MetadataClaim.TIME_ELEMENT, placed, label, true));
    }

    private void line(Placed placed) {
        Element element = placed.element();
        String text = MetadataElements.shortText(element, LONGEST_LINE);
        Optional<StatedTime> exact = DateText.parse(element.attr("data-unixtime"), lines);
        if (text == null || isAboutSomethingElse(text)) {
            return;
        }
        int from = 0;
        for (DateLines.Found found : lines.all(text)) {
            if (text.length() - (found.end() - found.start()) <= OTHER_WORDS) {
                String before = text.substring(Math.min(from, found.start()), found.start());
                boolean isFirst = from == 0;
                String label = isFirst ? label(element, text, before) : before;
                boolean isMarked = exact.isPresent() && isFirst;
                add(isMarked ? exact.get() : found.time(), MetadataClaim.VISIBLE_LINE, placed, label, isMarked);
            }
            from = found.end();
        }
    }

    /** "Berlin, 3. März 2022. ..." at the start of a paragraph. */
    private void dateline(Placed placed) {
        int away = placed.position() - page.headingPosition();
        String text = MetadataElements.clean(placed.element()
                .wholeText()
                .stripLeading()
                .transform(all -> all.substring(0, Math.min(80, all.length()))));
        Optional<DateLines.Found> found =
                lines.all(text).stream().filter(one -> one.start() <= 30).findFirst();
        if (away >= 0 && away <= DATELINE_REACH && found.isPresent()) {
            sightings.add(
                    new Sighting(found.get().time(), MetadataClaim.VISIBLE_LINE, 1000 + away, false, placed.isAside()));
        }
    }

    private void add(StatedTime time, String source, Placed placed, String label, boolean isMarked) {
        String lower = label.toLowerCase(Locale.ROOT);
        boolean isPublished = MetadataWords.anyIn(lower, MetadataWords.PUBLISHED);
        boolean isUpdate = !isPublished && MetadataWords.anyIn(lower, MetadataWords.UPDATED);
        int away = placed.position() - page.headingPosition();
        int distance = (away >= 0 ? away : -2 * away) - (isMarked ? MARKED : 0) - (isPublished ? MARKED : 0);
        sightings.add(new Sighting(time, source, distance, isUpdate, placed.isAside()));
    }

    private static boolean isAboutSomethingElse(String text) {
        return MetadataWords.anyIn(text.toLowerCase(Locale.ROOT), MetadataWords.NOT_A_DATE);
    }

    private static String label(Element element, String shown) {
        return label(element, shown, "");
    }

    /** The words that say what the date is: before it, in its class, or in what stands around it when that is short. */
    private static String label(Element element, String shown, String before) {
        if (!before.isBlank()) {
            return before;
        }
        String around = around(element, shown);
        return element.className() + " " + element.attr("itemprop") + " " + (around == null ? "" : around);
    }

    private static @Nullable String around(Element element, String shown) {
        Element parent = element.parent();
        String text = parent == null ? null : MetadataElements.shortText(parent, 80);
        if (text == null) {
            Element before = element.previousElementSibling();
            return before == null ? null : MetadataElements.shortText(before, 40);
        }
        int at = text.indexOf(shown);
        return at > 0 ? text.substring(0, at) : parent != null && text.equals(shown) ? around(parent, shown) : "";
    }
}
