package newsarchive.web.browse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a list asks for, as it stands there; blank is null. Every state of a list is a link, and this makes them.
 *
 * @param q words to look for
 * @param source slug of a source
 * @param from first day
 * @param to last day
 * @param language a language code
 * @param author a name
 * @param topic a topic
 * @param sort newest, oldest or relevance
 * @param cursor which page
 */
record Asked(
        @Nullable String q,
        @Nullable String source,
        @Nullable String from,
        @Nullable String to,
        @Nullable String language,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String sort,
        @Nullable String cursor) {

    Asked {
        q = clean(q);
        source = clean(source);
        from = clean(from);
        to = clean(to);
        language = clean(language);
        author = clean(author);
        topic = clean(topic);
        sort = clean(sort);
        cursor = clean(cursor);
    }

    /** Reads what {@link #address} wrote. */
    static Asked of(String address) {
        Map<String, String> given = UriComponentsBuilder.fromUriString("/?" + address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return new Asked(
                decoded(given.get("q")),
                decoded(given.get("source")),
                decoded(given.get("from")),
                decoded(given.get("to")),
                decoded(given.get("language")),
                decoded(given.get("author")),
                decoded(given.get("topic")),
                decoded(given.get("sort")),
                null);
    }

    /** The parameters as they stand in an address, without the page; empty for the list of everything. */
    public String address() {
        return link("", parameters()).replaceFirst("^\\?", "");
    }

    /** The same question without one of its parameters. */
    Asked dropped(String name) {
        Map<String, String> left = parameters();
        left.remove(name);
        return of(link("", left).replaceFirst("^\\?", ""));
    }

    /** The parameters that narrow the list, by name, in the order of the controls; without order and page. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "source", source);
        put(filters, "from", from);
        put(filters, "to", to);
        put(filters, "language", language);
        put(filters, "author", author);
        put(filters, "topic", topic);
        return filters;
    }

    /** The first page of the same list without one of its parameters. */
    String without(String name) {
        Map<String, String> parameters = parameters();
        parameters.remove(name);
        return link("/", parameters);
    }

    /** The first page of the same list with a parameter changed. */
    String with(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.put(name, value);
        return link("/", parameters);
    }

    /** Only the words, no filter. */
    String withoutFilters() {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(filters().keySet());
        return link("/", parameters);
    }

    /** The first page of this list. */
    public String firstPage() {
        return link("/", parameters());
    }

    /** An article of this list; its page marks the words and leads on through the list. */
    public String article(long id) {
        return link("/articles/" + id, parameters());
    }

    /** The article below or above in this list: {@code next} or {@code previous}. */
    public String beside(long id, String where) {
        return link("/articles/" + id + "/" + where, parameters());
    }

    /** True when the list is not that of all articles, newest first. */
    public boolean isList() {
        return !parameters().isEmpty();
    }

    /** The same question, newest first. */
    Asked newest() {
        return new Asked(q, source, from, to, language, author, topic, null, null);
    }

    /** The feed of this list, {@code atom} or {@code json}. */
    public String feed(String form) {
        return link("/feed." + form, newest().parameters());
    }

    /** The list from {@code first} to {@code last}. */
    String between(LocalDate first, LocalDate last) {
        Map<String, String> parameters = parameters();
        parameters.put("from", first.toString());
        parameters.put("to", last.toString());
        return link("/", parameters);
    }

    /** The page on which the list is seen from above. */
    public String refine() {
        return link("/refine", parameters());
    }

    /** What a page of the list loads of {@link #refine}. */
    public String refinePart() {
        Map<String, String> parameters = parameters();
        parameters.put("part", "true");
        return link("/refine", parameters);
    }

    /** Where an admin scrapes what this list shows again. */
    public String rescrape() {
        Map<String, String> parameters = parameters();
        parameters.remove("sort");
        parameters.put("what", "SELECTION");
        return link("/admin/rescrape", parameters);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        parameters.putAll(filters());
        put(parameters, "sort", sort);
        return parameters;
    }

    private static String link(String path, Map<String, String> parameters) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(parameters).toUriString();
    }

    private static @Nullable String decoded(@Nullable String value) {
        return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** PostgreSQL knows no NUL in a text. */
    private static @Nullable String clean(@Nullable String value) {
        String cleaned = value == null ? "" : value.replace("\0", "").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
