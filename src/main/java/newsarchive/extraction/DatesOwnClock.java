package newsarchive.extraction;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a time that is stated in UTC by the clock of the page's own place, as far as the page shows that. */
final class DatesOwnClock {

    private final DatesVisible visible;
    private final Optional<StatedTime> url;

    /**
     * @param url the day in the address
     */
    DatesOwnClock(DatesVisible visible, Optional<StatedTime> url) {
        this.visible = visible;
        this.url = url;
    }

    /**
     * Linked data often gives the time in UTC while the page shows the day of its own place. Where the page shows the same moment
     * by its own clock, the time is told by that clock; where it shows only the day before, or its address has a neighbouring day,
     * that day is taken. A later day on the page may be that of a change, unless the time is midnight by another clock.
     */
    MetadataClaim<StatedTime> told(MetadataClaim<StatedTime> claim) {
        StatedTime utc = claim.value();
        if (utc.time() == null || !ZoneOffset.UTC.equals(utc.offset())) {
            return claim;
        }
        if (showsOwnDay(utc)) {
            return claim;
        }
        for (DateSighting sighting : visible.near()) {
            StatedTime local = sameMoment(utc, sighting.time());
            if (local != null) {
                return new MetadataClaim<>(local, claim.source());
            }
        }
        return url.filter(day -> isDayBefore(utc, day) || isDayAfter(utc, day))
                .or(() -> visible.near().stream()
                        .map(DateSighting::time)
                        .findFirst()
                        .filter(day -> isDayBefore(utc, day) || isMidnight(utc) && isDayAfter(utc, day)))
                .map(day -> new MetadataClaim<>(new StatedTime(day.date(), null, null), claim.source()))
                .orElse(claim);
    }

    /** The page itself tells its readers this time by UTC. */
    private boolean showsOwnDay(StatedTime utc) {
        return visible.near().stream()
                .filter(one -> one.source().equals(MetadataClaim.VISIBLE_LINE))
                .findFirst()
                .filter(one -> one.time().date().equals(utc.date()))
                .isPresent();
    }

    private static @Nullable StatedTime sameMoment(StatedTime utc, StatedTime shown) {
        if (shown.time() == null || shown.date().equals(utc.date())) {
            return null;
        }
        if (shown.offset() != null) {
            long apart = Duration.between(utc.instant(), shown.instant()).abs().toSeconds();
            return apart < 60 ? shown : null;
        }
        long minutes = Duration.between(
                        utc.instant().truncatedTo(ChronoUnit.MINUTES),
                        new StatedTime(shown.date(), shown.time(), ZoneOffset.UTC)
                                .instant()
                                .truncatedTo(ChronoUnit.MINUTES))
                .toMinutes();
        if (minutes % 15 != 0 || minutes < -12 * 60 || minutes > 14 * 60) {
            return null;
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) minutes * 60);
        OffsetDateTime local = utc.instant().atOffset(offset);
        return new StatedTime(local.toLocalDate(), local.toLocalTime(), offset);
    }

    private static boolean isDayBefore(StatedTime utc, StatedTime day) {
        return hour(utc) < 12 && day.date().equals(utc.date().minusDays(1));
    }

    private static boolean isDayAfter(StatedTime utc, StatedTime day) {
        return hour(utc) >= 10 && day.date().equals(utc.date().plusDays(1));
    }

    /** The start of a day by another clock: a day that was stored without its time, and then told in UTC. */
    private static boolean isMidnight(StatedTime utc) {
        return utc.instant().getEpochSecond() % Duration.ofHours(1).toSeconds() == 0 && hour(utc) >= 12;
    }

    private static int hour(StatedTime time) {
        return time.time() == null ? 0 : time.time().getHour();
    }
}
