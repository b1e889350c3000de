package newsarchive.archive;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions, by name. Pure.
 *
 * @param parts what differs; a {@link Part#NOTE} came in with the later one
 * @param silent the later page tells nobody that it was changed: it states no newer date of change, and no note came in
 */
public record RevisionChanges(Set<Part> parts, boolean silent) {

    /** Stands before the provenance of a day of publication that is in truth the day of the last change. */
    private static final String FROM_CHANGE = "modified: ";

    /** A part of an article, in the order in which changes of them are told. */
    public enum Part {
        HEADLINE,
        LEAD,
        TEXT,
        /** A word of the publisher that something was corrected or changed. */
        NOTE,
        /** The stated day or time of publication. */
        DATE,
        AUTHORS,
        PICTURE,
        CAPTION
    }

    public RevisionChanges {
        parts = parts.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** Compares an earlier revision of an article with a later one. */
    public static RevisionChanges between(Revision earlier, Revision later) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        ArticleMetadata before = earlier.metadata();
        ArticleMetadata after = later.metadata();
        add(parts, Part.HEADLINE, !earlier.title().equals(later.title()));
        add(parts, Part.TEXT, !earlier.body().equals(later.body()));
        add(parts, Part.LEAD, isLeadOther(earlier, later));
        add(parts, Part.NOTE, CorrectionNotes.cameIn(earlier.body(), later.body()));
        add(parts, Part.DATE, isDateMoved(before, after));
        add(parts, Part.AUTHORS, !before.authors().equals(after.authors()));
        add(parts, Part.PICTURE, !Objects.equals(picture(before), picture(after)));
        add(parts, Part.CAPTION, !captionOf(before).equals(captionOf(after)));
        boolean told = parts.contains(Part.NOTE) || statesNewerChange(earlier, later);
        return new RevisionChanges(parts, !parts.isEmpty() && !told);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** The caption of the article's picture with its credit, or an empty text. */
    public static String captionOf(ArticleMetadata metadata) {
        LeadImage image = metadata.image();
        if (image == null) {
            return "";
        }
        String caption = image.caption() == null ? "" : image.caption();
        String credit = image.credit() == null ? "" : "© " + image.credit();
        return (caption + " " + credit).strip();
    }

    private static void add(Set<Part> parts, Part part, boolean differs) {
        if (differs) {
            parts.add(part);
        }
    }

    /** A lead that only repeats the beginning of the text changes with that. */
    private static boolean isLeadOther(Revision earlier, Revision later) {
        boolean apart = earlier.leadApart() != null || later.leadApart() != null;
        return !Objects.equals(earlier.lead(), later.lead())
                && (apart || earlier.body().equals(later.body()));
    }

    private static @Nullable String picture(ArticleMetadata metadata) {
        LeadImage image = metadata.image();
        return image == null ? null : image.url();
    }

    /** True when the stated day or time of publication is another one; one that is only stated more exactly is not. */
    private static boolean isDateMoved(ArticleMetadata before, ArticleMetadata after) {
        StatedTime from = before.published();
        StatedTime to = after.published();
        if (from == null || to == null || isOfChange(before) || isOfChange(after)) {
            return false;
        }
        if (from.time() == null || to.time() == null) {
            return !from.date().equals(to.date());
        }
        boolean comparable = (from.offset() == null) == (to.offset() == null);
        return comparable
                ? !from.instant().equals(to.instant())
                : !from.date().atTime(from.time()).equals(to.date().atTime(to.time()));
    }

    private static boolean statesNewerChange(Revision earlier, Revision later) {
        StatedTime told = lastChange(later.metadata());
        if (told == null) {
            return false;
        }
        LocalDate seen = earlier.capturedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        if (told.time() == null && !told.date().isBefore(seen)) {
            return true;
        }
        StatedTime toldBefore = lastChange(earlier.metadata());
        StatedTime since = toldBefore == null ? earlier.metadata().published() : toldBefore;
        return since == null || told.instant().isAfter(since.instant());
    }

    private static @Nullable StatedTime lastChange(ArticleMetadata metadata) {
        return metadata.modified() == null && isOfChange(metadata) ? metadata.published() : metadata.modified();
    }

    private static boolean isOfChange(ArticleMetadata metadata) {
        return metadata.provenance().getOrDefault("published", "").startsWith(FROM_CHANGE);
    }
}
