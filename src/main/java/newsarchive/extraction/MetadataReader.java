package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about its article; where its parts disagree, makes one choice and says whose word it took. */
final class MetadataReader {

    private static final int LONGEST_TAIL = 60;

    /** Norwegian is one language here, and some codes have an older or longer spelling. */
    private static final Map<String, String> ISO_TWO_LETTERS = Map.ofEntries(
            Map.entry("nb", "no"),
            Map.entry("nn", "no"),
            Map.entry("iw", "he"),
            Map.entry("in", "id"),
            Map.entry("deu", "de"),
            Map.entry("ger", "de"),
            Map.entry("eng", "en"),
            Map.entry("fra", "fr"),
            Map.entry("fre", "fr"),
            Map.entry("spa", "es"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"));

    /**
     * Reads all fields but related links and the picture's caption and credit. Does not change the document.
     *
     * @param url the address of the page, or null
     */
    ArticleMetadata read(Document document, @Nullable WebUrl url) {
        return read(MetadataPage.of(document, url));
    }

    ArticleMetadata read(MetadataPage page) {
        Map<String, String> provenance = new HashMap<>();
        MetadataClaim<String> language = language(page);
        String code = note("language", language, provenance);
        DateLines lines = new DateLines(code, page.isMonthFirst(code, locale(page)));
        DatesReader dates = new DatesReader(page, lines);
        List<String> authors = note("authors", new AuthorsReader(page).read(), provenance);
        List<String> topics = note("topics", topics(page), provenance);
        String image = note("image", image(page), provenance);
        return new ArticleMetadata(
                note("title", new TitleReader(page).read(), provenance),
                authors == null ? List.of() : authors,
                note("published", dates.published(), provenance),
                note("modified", dates.modified(), provenance),
                code,
                note("publisher", page.publisher(), provenance),
                note("section", section(page), provenance),
                topics == null ? List.of() : topics,
                note("lead", lead(page), provenance),
                image == null ? null : new LeadImage(image, null, null),
                List.of(),
                note("canonicalUrl", canonical(page), provenance),
                provenance);
    }

    private static <T> @Nullable T note(
            String field, @Nullable MetadataClaim<T> claim, Map<String, String> provenance) {
        if (claim == null) {
            return null;
        }
        provenance.put(field, claim.source());
        return claim.value();
    }

    private static String locale(MetadataPage page) {
        String lang = page.elements().language;
        String shared = page.elements().meta("og:locale");
        return lang.length() > 2 ? lang : shared == null ? "" : shared;
    }

    /** What the page states, unless its own sentences are clearly in another language. */
    private static @Nullable MetadataClaim<String> language(MetadataPage page) {
        String detected = LanguageDetector.detect(page.elements().prose.toString());
        return languageClaim(page.elements().language, MetadataClaim.HTML_LANG)
                .or(() -> languageClaim(page.linked().text("inLanguage"), MetadataClaim.JSON_LD))
                .or(() -> languageClaim(page.elements().meta("og:locale"), MetadataClaim.OPEN_GRAPH))
                .or(() -> languageClaim(
                        page.elements().meta("content-language", "language", "dc.language"), MetadataClaim.META))
                .filter(stated -> detected == null || detected.equals(stated.value()))
                .orElse(detected == null ? null : new MetadataClaim<>(detected, MetadataClaim.TEXT));
    }

    private static Optional<MetadataClaim<String>> languageClaim(@Nullable String tag, String source) {
        if (tag == null || tag.strip().length() < 2) {
            return Optional.empty();
        }
        String code = ISO_TWO_LETTERS.getOrDefault(
                Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage(),
                Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage());
        return code.length() == 2 ? Optional.of(new MetadataClaim<>(code, source)) : Optional.empty();
    }

    private static @Nullable MetadataClaim<List<String>> topics(MetadataPage page) {
        List<String> tags = page.elements().metas.getOrDefault("article:tag", List.of());
        if (!tags.isEmpty()) {
            return new MetadataClaim<>(distinct(tags, false), MetadataClaim.OPEN_GRAPH);
        }
        List<String> linked = page.linked().texts("keywords");
        if (!linked.isEmpty()) {
            return new MetadataClaim<>(distinct(linked, true), MetadataClaim.JSON_LD);
        }
        String keywords = page.elements().meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags");
        return keywords == null ? null : new MetadataClaim<>(distinct(List.of(keywords), true), MetadataClaim.META);
    }

    private static List<String> distinct(List<String> values, boolean split) {
        Map<String, String> topics = new LinkedHashMap<>();
        for (String value : values) {
            for (String part : split ? List.of(value.split("[,;]")) : List.of(value)) {
                String topic = MetadataElements.clean(part);
                if (!topic.isEmpty() && topics.size() < 50) {
                    topics.putIfAbsent(topic.toLowerCase(Locale.ROOT), topic);
                }
            }
        }
        return new ArrayList<>(topics.values());
    }

    private static @Nullable MetadataClaim<String> section(MetadataPage page) {
        String stated = page.elements().meta("article:section");
        if (stated != null) {
            return new MetadataClaim<>(stated, MetadataClaim.OPEN_GRAPH);
        }
        String linked = page.linked().text("articleSection");
        List<String> crumbs = page.linked().breadcrumbs();
        if (linked == null && crumbs.size() >= 3) {
            linked = crumbs.get(1);
        }
        return linked == null ? null : new MetadataClaim<>(MetadataElements.clean(linked), MetadataClaim.JSON_LD);
    }

    private static @Nullable MetadataClaim<String> lead(MetadataPage page) {
        String linked = page.linked().text("description");
        if (linked != null) {
            return new MetadataClaim<>(withoutTail(MetadataElements.clean(linked)), MetadataClaim.JSON_LD);
        }
        String shared = page.elements().meta("og:description");
        if (shared != null) {
            return new MetadataClaim<>(withoutTail(shared), MetadataClaim.OPEN_GRAPH);
        }
        String meta = page.elements().meta("description", "dc.description", "twitter:description");
        return meta == null ? null : new MetadataClaim<>(withoutTail(meta), MetadataClaim.META);
    }

    /** Without the date and medium that some sites put behind a description they cut off: "... 07.01.2022, NAME". */
    private static String withoutTail(String description) {
        int dots = Math.max(description.lastIndexOf("..."), description.lastIndexOf('…'));
        String tail = dots < 0 ? "" : description.substring(dots);
        boolean isDated = tail.length() <= LONGEST_TAIL
                && DateLines.find(tail.replaceFirst("^[.…]+", "")).isPresent();
        return isDated ? description.substring(0, dots).strip() + " …" : description;
    }

    private static @Nullable MetadataClaim<String> image(MetadataPage page) {
        String shared = page.elements()
                .meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src");
        MetadataClaim<String> claim = shared == null ? null : absolute(page, shared, MetadataClaim.OPEN_GRAPH);
        String linked = page.linked().text("image");
        return claim != null || linked == null ? claim : absolute(page, linked, MetadataClaim.JSON_LD);
    }

    private static @Nullable MetadataClaim<String> canonical(MetadataPage page) {
        String link = page.elements().canonical;
        MetadataClaim<String> claim = link == null ? null : absolute(page, link, MetadataClaim.LINK);
        String shared = page.elements().meta("og:url");
        return claim != null || shared == null ? claim : absolute(page, shared, MetadataClaim.OPEN_GRAPH);
    }

    private static @Nullable MetadataClaim<String> absolute(MetadataPage page, String reference, String source) {
        Optional<WebUrl> url =
                page.url() == null ? WebUrl.parse(reference) : page.url().resolve(reference);
        return url.map(address -> new MetadataClaim<>(address.value(), source)).orElse(null);
    }
}
