package newsarchive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern URL_DAY = Pattern.compile(
            "(?<![0-9])((?:19|20)\\d{2})([-/._]?)(0?[1-9]|1[0-2]|[a-z]{3})\\2(0[1-9]|[12]\\d|3[01]|[1-9])(?![0-9])");

    private static final Pattern UPDATED = Pattern.compile(
            "updat|modif|aktualis|geändert|обновл|изменен|mis à jour|mise à jour|actualiz|aggiornat|bijgewerkt|gewijzigd|zaktualiz|оновлен|更新|atualiz|güncel|reviewed|edited|stand:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PUBLISHED = Pattern.compile(
            "publ|posted|veröff|erstellt|опубл|datum|erschien", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MetadataPage page;
    private final DateLines lines;

    DatesReader(MetadataPage page, DateLines lines) {
        this.page = page;
        this.lines = lines;
    }

    /** When the article was first published; null when the page does not say. */
    @Nullable
    MetadataClaim<StatedTime> published() {
        return claim(MetadataClaim.JSON_LD, page.linked().text("datePublished"))
                .or(() -> metas(PUBLISHED_NAMES))
                .or(() -> microdata("datePublished"))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().pageText("datePublished")))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().text("dateCreated")))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().pageText("uploadDate")))
                .or(() -> microdata("dateCreated"))
                .or(() -> timeElement(false))
                .or(() -> visible(page.elements().dated, false))
                .or(this::url)
                .or(() -> visible(page.elements().lines, false))
                .orElse(null);
    }

    /** When the article was last changed; null when the page does not say. */
    @Nullable
    MetadataClaim<StatedTime> modified() {
        return claim(MetadataClaim.JSON_LD, page.linked().text("dateModified"))
                .or(() -> metas(MODIFIED_NAMES))
                .or(() -> microdata("dateModified"))
                .or(() -> claim(MetadataClaim.JSON_LD, page.linked().pageText("dateModified")))
                .or(() -> timeElement(true))
                .or(() -> visible(page.elements().lines, true))
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

    private Optional<MetadataClaim<StatedTime>> timeElement(boolean updated) {
        return nearest(page.elements().times).stream()
                .filter(placed -> isUpdate(placed) == updated)
                .map(placed -> claim(MetadataClaim.TIME_ELEMENT, machineText(placed)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isUpdate(MetadataElements.Placed placed) {
        String around = placed.element().className() + " " + placed.element().attr("itemprop");
        org.jsoup.nodes.Element parent = placed.element().parent();
        String text = parent == null ? null : MetadataElements.shortText(parent, 80);
        boolean named = UPDATED.matcher(around).find()
                && !around.toLowerCase(Locale.ROOT).contains("publi");
        return named
                || text != null
                        && UPDATED.matcher(text).find()
                        && !PUBLISHED.matcher(text).find();
    }

    private Optional<MetadataClaim<StatedTime>> visible(List<MetadataElements.Placed> candidates, boolean updated) {
        for (MetadataElements.Placed placed : nearest(candidates)) {
            String unixTime = placed.element().attr("data-unixtime");
            Optional<MetadataClaim<StatedTime>> exact =
                    updated ? Optional.empty() : claim(MetadataClaim.VISIBLE_LINE, unixTime);
            String text = MetadataElements.shortText(placed.element(), 150);
            if (text == null
                    || text.startsWith("©")
                    || text.contains("©")
                    || text.toLowerCase(Locale.ROOT).contains("copyright")) {
                continue;
            }
            Optional<MetadataClaim<StatedTime>> found = exact.or(() -> inLine(text, updated));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<MetadataClaim<StatedTime>> inLine(String text, boolean updated) {
        int from = 0;
        for (DateLines.Found found : lines.all(text)) {
            String before = text.substring(Math.min(from, found.start()), found.start());
            if (UPDATED.matcher(before).find() == updated) {
                return Optional.of(new MetadataClaim<>(found.time(), MetadataClaim.VISIBLE_LINE));
            }
            from = found.end();
        }
        return Optional.empty();
    }

    /** Candidates outside of asides, the nearest to the headline first; before it counts twice. */
    private List<MetadataElements.Placed> nearest(List<MetadataElements.Placed> candidates) {
        List<MetadataElements.Placed> sorted = new ArrayList<>(
                candidates.stream().filter(one -> !one.isAside()).toList());
        int heading = page.headingPosition();
        sorted.sort(Comparator.comparingInt(
                one -> one.position() >= heading ? one.position() - heading : 2 * (heading - one.position())));
        return sorted;
    }

    private Optional<MetadataClaim<StatedTime>> url() {
        return Optional.ofNullable(urlDay())
                .map(day -> new MetadataClaim<>(new StatedTime(day, null, null), MetadataClaim.URL));
    }

    private @Nullable LocalDate urlDay() {
        if (page.url() == null) {
            return null;
        }
        Matcher day = URL_DAY.matcher(String.valueOf(page.url().uri().getPath()).toLowerCase(Locale.ROOT));
        while (day.find()) {
            String month = day.group(3);
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : DateMonths.number(month, "en");
            int year = Integer.parseInt(day.group(1));
            boolean padded = day.group(4).length() == 2 && month.length() >= 2;
            if (number > 0
                    && DateText.isPlausible(year)
                    && (padded || day.group(2).equals("/"))) {
                return LocalDate.of(
                        year,
                        number,
                        Math.min(
                                Integer.parseInt(day.group(4)),
                                LocalDate.of(year, number, 1).lengthOfMonth()));
            }
        }
        return null;
    }
}
