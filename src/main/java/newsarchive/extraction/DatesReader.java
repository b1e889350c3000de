package newsarchive.extraction;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
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
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article.published",
        "published_time_telegram",
        "analytics:p_ts",
        "rnews:datepublished",
        "originalpublicationdate",
        "article:post_date",
        "published_on",
        "published-on",
        "date-pub",
        "og:pubdate",
        "bt:pubdate"
    };
    /** Names that some pages use for another day, such as that of the last change. */
    private static final String[] WEAK_NAMES = {
        "dcterms.created",
        "dc.date.created",
        "article_date_original",
        "date",
        "dc.date",
        "dcterms.date",
        "created",
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

    private final MetadataPage page;
    private final DateLines lines;
    private final DatesVisible visible;

    DatesReader(MetadataPage page, DateLines lines) {
        this.page = page;
        this.lines = lines;
        this.visible = new DatesVisible(page, lines);
    }

    /** When the article was first published, or else when it was changed; null when the page says neither. */
    @Nullable
    MetadataClaim<StatedTime> published() {
        DatesOwnClock clock = new DatesOwnClock(visible, url().map(MetadataClaim::value));
        return stated().map(clock::told)
                .map(this::unlessPrintedEarlier)
                .or(() -> weak().map(clock::told))
                .or(() -> linkedElsewhere().map(clock::told).map(this::unlessPrintedEarlier))
                .or(() -> shown(visible.marked()))
                .or(this::titled)
                .or(() -> shown(visible.atHeadline()))
                .or(this::script)
                .or(this::url)
                .or(() -> shown(visible.updateAtHeadline()).map(DatesReader::asChange))
                .or(() -> shown(visible.anywhere()))
                .or(() -> Optional.ofNullable(modified()).map(DatesReader::asChange))
                .orElse(null);
    }

    private static MetadataClaim<StatedTime> asChange(MetadataClaim<StatedTime> claim) {
        return new MetadataClaim<>(claim.value(), MetadataClaim.MODIFIED + claim.source());
    }

    /** What the page says to machines about its article. */
    private Optional<MetadataClaim<StatedTime>> stated() {
        return claim(MetadataClaim.JSON_LD, page.linked().text("datePublished"))
                .or(() -> metas(PUBLISHED_NAMES))
                .or(() -> microdata("datePublished"));
    }

    /**
     * What is printed at the headline was known before what the page states: a page that moved to another system often states the day
     * of its move. A later day in print is that of a change, or of the paper.
     */
    private MetadataClaim<StatedTime> unlessPrintedEarlier(MetadataClaim<StatedTime> stated) {
        return visible.printed()
                .map(one -> one.orderedAs(Optional.of(stated.value())))
                .filter(one -> one.time().date().isBefore(stated.value().date()))
                .filter(one -> !visible.shows(stated.value().date()))
                .map(one -> new MetadataClaim<>(one.time(), one.source()))
                .orElse(stated);
    }

    /** What some pages use for another day counts only where no day is printed at the headline. */
    private Optional<MetadataClaim<StatedTime>> weak() {
        return metas(WEAK_NAMES)
                .map(claim -> visible.beside()
                        .filter(one -> !visible.shows(claim.value().date()))
                        .map(one -> new MetadataClaim<>(one.time(), one.source()))
                        .orElse(claim));
    }

    private Optional<MetadataClaim<StatedTime>> linkedElsewhere() {
        return claim(MetadataClaim.JSON_LD, page.linked().pageText("datePublished"))
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
                .or(() -> shown(visible.update()))
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

    private Optional<MetadataClaim<StatedTime>> shown(Optional<DateSighting> sighting) {
        Optional<StatedTime> day = url().map(MetadataClaim::value);
        return sighting.map(one -> one.orderedAs(day)).map(one -> new MetadataClaim<>(one.time(), one.source()));
    }

    /** A day that ends the page's title: "... | Politics | 07.01.2022". */
    private Optional<MetadataClaim<StatedTime>> titled() {
        String title = page.titleElement();
        String tail = title.substring(Math.max(0, title.lastIndexOf('|')))
                .replaceFirst("^\\|", "")
                .strip();
        return lines.all(tail).stream()
                .filter(day -> tail.length() < title.length() && day.start() <= 1 && day.end() >= tail.length() - 1)
                .findFirst()
                .map(day -> new MetadataClaim<>(day.time(), MetadataClaim.TITLE_ELEMENT));
    }

    private Optional<MetadataClaim<StatedTime>> script() {
        List<String> scripts =
                page.elements().scripts.stream().map(DataNode::getWholeData).toList();
        return DatesState.day(scripts, lines).map(day -> new MetadataClaim<>(day, MetadataClaim.SCRIPT));
    }

    private Optional<MetadataClaim<StatedTime>> url() {
        return DatesUrl.day(page.url())
                .map(day -> new MetadataClaim<>(new StatedTime(day, null, null), MetadataClaim.URL));
    }
}
