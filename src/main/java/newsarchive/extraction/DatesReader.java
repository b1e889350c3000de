package newsarchive.extraction;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds when the article was published and when it was last changed. */
final class DatesReader {

    private static final String[] PUBLISHED_NAMES = {
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article.published",
        "published_time_telegram",
        "analytics:p_ts",
        "article_date_original",
        "date",
        "dc.date",
        "dcterms.date",
        "rnews:datepublished",
        "originalpublicationdate",
        "article:post_date",
        "created",
        "published_on",
        "published-on",
        "date-pub",
        "og:pubdate",
        "bt:pubdate",
        "displaydate",
        "last-publish"
    };
    private static final String[] MODIFIED_NAMES = {
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "article:updated_time",
        "revised",
        "modified"
    };

    /** How far from the headline the page's own clock may stand, in nodes. */
    private static final int OWN_CLOCK_REACH = 120;

    private final MetadataPage page;
    private final DateLines lines;
    private final DatesVisible visible;

    DatesReader(MetadataPage page, DateLines lines) {
        this.page = page;
        this.lines = lines;
        this.visible = new DatesVisible(page, lines);
    }

    /** When the article was first published; null when the page does not say. */
    @Nullable
    MetadataClaim<StatedTime> published() {
        return stated().map(this::byOwnClock)
                .or(() -> seen(false))
                .or(this::url)
                .orElse(null);
    }

    /** What the page says to machines. */
    private Optional<MetadataClaim<StatedTime>> stated() {
        return claim(MetadataClaim.JSON_LD, page.linked().text("datePublished"))
                .or(() -> metas(PUBLISHED_NAMES))
                .or(() -> microdata("datePublished"))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().pageText("datePublished")))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().text("dateCreated")))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().pageText("uploadDate")))
                .or(() -> microdata("dateCreated"));
    }

    /** When the article was last changed; null when the page does not say. */
    @Nullable
    MetadataClaim<StatedTime> modified() {
        return claim(MetadataClaim.JSON_LD, page.linked().text("dateModified"))
                .or(() -> metas(MODIFIED_NAMES))
                .or(() -> microdata("dateModified"))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().pageText("dateModified")))
                .or(() -> seen(true))
                .orElse(null);
    }

    private Optional<MetadataClaim<StatedTime>> claim(String source, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : DateText.parse(text, lines).map(time -> new MetadataClaim<>(time, source));
    }

    private Optional<MetadataClaim<StatedTime>> metas(String[] names) {
        for (String name : names) {
            Optional<MetadataClaim<StatedTime>> claim =
                    claim(MetadataClaim.META, page.elements().meta(name));
            if (claim.isPresent()) {
                return claim;
            }
        }
        return Optional.empty();
    }

    private Optional<MetadataClaim<StatedTime>> microdata(String property) {
        for (MetadataElements.Placed placed : page.elements().properties) {
            if (!placed.isAside() && placed.element().attr("itemprop").contains(property)) {
                Optional<MetadataClaim<StatedTime>> claim = claim(MetadataClaim.MICRODATA, machineText(placed));
                if (claim.isPresent()) {
                    return claim;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String machineText(MetadataElements.Placed placed) {
        for (String attribute : List.of("content", "datetime", "data-unixtime", "title")) {
            String value = placed.element().attr(attribute).strip();
            if (!value.isEmpty() && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        return MetadataElements.shortText(placed.element(), 80);
    }

    private Optional<MetadataClaim<StatedTime>> seen(boolean isUpdate) {
        return visible.best(isUpdate).map(one -> new MetadataClaim<>(one.time(), one.source()));
    }

    private Optional<MetadataClaim<StatedTime>> url() {
        return DatesUrl.day(page.url())
                .map(day -> new MetadataClaim<>(new StatedTime(day, null, null), MetadataClaim.URL));
    }

    /**
     * Linked data often gives the time in UTC while the page shows the day of its own place. Where the page shows the same moment
     * by its own clock, the time is told by that clock; where it shows only the day before, or its address has a neighbouring day,
     * that day is taken. A later day on the page may be that of a change.
     */
    private MetadataClaim<StatedTime> byOwnClock(MetadataClaim<StatedTime> claim) {
        StatedTime utc = claim.value();
        if (utc.time() == null || !ZoneOffset.UTC.equals(utc.offset())) {
            return claim;
        }
        for (DatesVisible.Sighting sighting : visible.near(OWN_CLOCK_REACH)) {
            StatedTime local = sameMoment(utc, sighting.time());
            if (local != null) {
                return new MetadataClaim<>(local, claim.source());
            }
        }
        return url().map(MetadataClaim::value)
                .filter(day -> isDayBefore(utc, day) || isDayAfter(utc, day))
                .or(() -> visible.near(OWN_CLOCK_REACH).stream()
                        .map(DatesVisible.Sighting::time)
                        .findFirst()
                        .filter(day -> isDayBefore(utc, day)))
                .map(day -> new MetadataClaim<>(new StatedTime(day.date(), null, null), claim.source()))
                .orElse(claim);
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

    private static int hour(StatedTime time) {
        return time.time() == null ? 0 : time.time().getHour();
    }
}
