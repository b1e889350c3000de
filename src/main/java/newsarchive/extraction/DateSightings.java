package newsarchive.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import newsarchive.extraction.MetadataElements.Placed;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads the dates out of elements that may show one, with the words beside that say what they are. */
final class DateSightings {

    /** Attributes that hold the date of an element that shows one. */
    private static final List<String> ATTRIBUTES = List.of("data-unixtime", "data-date", "data-datetime", "title");

    private static final int LONGEST_ATTRIBUTE = 40;
    private static final int LONGEST_LINE = 150;

    /** How much may stand beside a date in a line that is about the date. */
    private static final int OTHER_WORDS = 90;

    /** How far behind the headline a dateline at the start of the text may stand, in nodes. */
    private static final int DATELINE_REACH = 150;

    private static final int DATELINE = 80;

    /** How far from the start of a paragraph its dateline may have its day. */
    private static final int OPENING = 30;

    /** A date that is marked as one, or labelled as the first publication, may stand this much farther away than others. */
    private static final int MARKED = 40;

    private final MetadataPage page;
    private final DateLines lines;

    DateSightings(MetadataPage page, DateLines lines) {
        this.page = page;
        this.lines = lines;
    }

    /** Adds the dates of the elements that are wanted to the list. */
    void read(Predicate<Placed> wanted, List<DateSighting> sightings) {
        MetadataElements elements = page.elements();
        elements.times.stream().filter(wanted).forEach(one -> time(one, sightings));
        elements.dated.stream().filter(wanted).forEach(one -> line(one, sightings));
        elements.lines.stream().filter(wanted).forEach(one -> {
            line(one, sightings);
            if (MetadataElements.shortText(one.element(), LONGEST_LINE) == null) {
                dateline(one, sightings);
            }
        });
        elements.datelines.stream().filter(wanted).forEach(one -> dateline(one, sightings));
    }

    private void time(Placed placed, List<DateSighting> sightings) {
        Element element = placed.element();
        String shown = MetadataElements.shortText(element, 80);
        String machine = element.attr("datetime").isBlank() ? element.attr("title") : element.attr("datetime");
        Optional<StatedTime> read = shown == null ? Optional.empty() : DateText.parse(shown, lines);
        boolean isTold = shown != null && MetadataWords.anyIn(shown.toLowerCase(Locale.ROOT), MetadataWords.PUBLISHED);
        Optional<StatedTime> time = isTold && read.isPresent()
                ? read
                : DateText.parse(machine, lines).or(() -> read);
        if (time.isPresent()) {
            String label = label(element, shown == null ? "" : shown);
            sightings.add(sighting(time.get(), MetadataClaim.TIME_ELEMENT, placed, label, true));
        }
    }

    private void line(Placed placed, List<DateSighting> sightings) {
        Element element = placed.element();
        String text = MetadataElements.shortText(element, LONGEST_LINE);
        Optional<StatedTime> exact = machine(element);
        if (text == null || !DateLines.mayHoldDate(text)) {
            exact.ifPresent(
                    time -> sightings.add(sighting(time, MetadataClaim.ATTRIBUTE, placed, label(element, ""), true)));
            return;
        }
        List<DateLines.Found> all = lines.all(text);
        if (all.isEmpty() || isAboutSomethingElse(text)) {
            return;
        }
        int from = 0;
        for (DateLines.Found found : all) {
            if (text.length() - (found.end() - found.start()) <= OTHER_WORDS) {
                String before = text.substring(Math.min(from, found.start()), found.start());
                boolean isFirst = from == 0;
                String label = isFirst && before.isBlank() ? label(element, text) : before;
                boolean isMarked = exact.isPresent() && isFirst;
                StatedTime time = isMarked ? exact.get() : found.time();
                sightings.add(sighting(time, MetadataClaim.VISIBLE_LINE, placed, label, isMarked));
            }
            from = found.end();
        }
    }

    /** What an element that shows a date says about it to machines. */
    private Optional<StatedTime> machine(Element element) {
        for (String name : ATTRIBUTES) {
            String value = element.attr(name);
            Optional<StatedTime> time =
                    value.length() > LONGEST_ATTRIBUTE ? Optional.empty() : DateText.parse(value, lines);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    /** "Berlin, 3. März 2022. ..." at the start of a paragraph, or a sentence that says when the article was published. */
    private void dateline(Placed placed, List<DateSighting> sightings) {
        int away = placed.position() - page.headingPosition();
        if (away < 0) {
            return;
        }
        String text = start(placed.element());
        Optional<DateLines.Found> day = lines.all(text).stream().findFirst();
        if (day.isEmpty()) {
            return;
        }
        StatedTime time = day.get().time();
        if (saysPublished(text.substring(0, day.get().start()))) {
            sightings.add(new DateSighting(time, MetadataClaim.VISIBLE_LINE, away - MARKED, false, true, false));
        } else if (day.get().start() <= OPENING && (away <= DATELINE_REACH || page.headingPosition() == 0)) {
            int distance = isOpening(text, day.get()) ? away : 1000 + away;
            sightings.add(new DateSighting(time, MetadataClaim.VISIBLE_LINE, distance, false, false, placed.isAside()));
        }
    }

    /** True for "This entry was posted on ": a sentence about the article itself. */
    private static boolean saysPublished(String before) {
        String words = before.strip().toLowerCase(Locale.ROOT);
        return MetadataWords.anyIn(words, MetadataWords.PUBLISHING);
    }

    /** True for "03.03.2022 – The council ..." and "(03.03.2022) The council ...". */
    private static boolean isOpening(String text, DateLines.Found day) {
        boolean isBracketed = text.startsWith("(") && day.start() == 1;
        String after = text.substring(day.end()).stripLeading();
        return isBracketed || day.start() == 0 && !after.isEmpty() && "–—-|:/•·".indexOf(after.charAt(0)) >= 0;
    }

    private DateSighting sighting(StatedTime time, String source, Placed placed, String label, boolean isMarked) {
        String lower = label.toLowerCase(Locale.ROOT);
        boolean isPublished = MetadataWords.anyIn(lower, MetadataWords.PUBLISHED);
        boolean isUpdate = !isPublished && MetadataWords.anyIn(lower, MetadataWords.UPDATED);
        int away = placed.position() - page.headingPosition();
        int distance = (away >= 0 ? away : -2 * away) - (isMarked ? MARKED : 0) - (isPublished ? MARKED : 0);
        return new DateSighting(time, source, distance, isUpdate, isMarked, placed.isAside());
    }

    private static boolean isAboutSomethingElse(String text) {
        return MetadataWords.anyIn(text.toLowerCase(Locale.ROOT), MetadataWords.NOT_A_DATE);
    }

    /** The words that say what the date is, where the line does not begin with them: its class, or what stands around it. */
    private static String label(Element element, String shown) {
        String around = around(element, shown);
        return element.className() + " " + element.attr("itemprop") + " " + (around == null ? "" : around);
    }

    private static @Nullable String around(Element element, String shown) {
        Element inner = element;
        Element outer = element.parent();
        String text = outer == null ? null : MetadataElements.shortText(outer, 80);
        while (outer != null && shown.equals(text)) {
            inner = outer;
            outer = inner.parent();
            text = outer == null ? null : MetadataElements.shortText(outer, 80);
        }
        if (text == null) {
            Element before = inner.previousElementSibling();
            return before == null ? null : MetadataElements.shortText(before, 40);
        }
        return text.substring(0, Math.max(0, text.indexOf(shown)));
    }

    /** The first words of an element, however much more it holds. */
    private static String start(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        String part = words.getWholeText();
                        text.append(part, 0, Math.min(part.length(), 4 * DATELINE));
                    }
                    return text.length() > 2 * DATELINE ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        String line = MetadataElements.clean(text.toString());
        return line.substring(0, Math.min(DATELINE, line.length()));
    }
}
