package newsarchive.web.browse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list of edits asks for; blank is null. Every state of the list is a link.
 *
 * @param source slug of a source
 * @param silent {@code true} for those only of which the page says nothing
 * @param cursor which page
 */
record AskedEdits(
        @Nullable String source,
        @Nullable String silent,
        @Nullable String cursor) {

    AskedEdits {
        source = clean(source);
        silent = clean(silent);
        cursor = clean(cursor);
    }

    public boolean isSilent() {
        return "true".equals(silent);
    }

    public String all() {
        return address("/edits", null, null);
    }

    public String onlySilent() {
        return address("/edits", "true", null);
    }

    public String firstPage() {
        return address("/edits", silent, null);
    }

    public String older(String next) {
        return address("/edits", silent, next);
    }

    public String feed() {
        return address("/edits.atom", silent, null);
    }

    private String address(String path, @Nullable String onlySilent, @Nullable String page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (source != null) {
            address.queryParam("source", "{source}");
        }
        if ("true".equals(onlySilent)) {
            address.queryParam("silent", "true");
        }
        if (page != null) {
            address.queryParam("cursor", "{cursor}");
        }
        return address.encode()
                .buildAndExpand(
                        java.util.Map.of("source", source == null ? "" : source, "cursor", page == null ? "" : page))
                .toUriString();
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
