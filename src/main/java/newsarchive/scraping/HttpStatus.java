package newsarchive.scraping;

import java.util.Locale;

/** HTTP statuses in words (RFC 9110). */
final class HttpStatus {

    private HttpStatus() {}

    /** Such as {@code 404 (not found)}. */
    static String words(int status) {
        var known = org.springframework.http.HttpStatus.resolve(status);
        return known == null
                ? String.valueOf(status)
                : status + " (" + known.getReasonPhrase().toLowerCase(Locale.ROOT) + ")";
    }
}
