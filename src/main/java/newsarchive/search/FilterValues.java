package newsarchive.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** Reads the values of fields that are no words of the text. */
final class FilterValues {

    private FilterValues() {}

    /** The filter, or null and a complaint when the value is of no use. */
    static @Nullable Term filter(QueryField field, QueryToken token, List<Complaint> complaints) {
        String value = token.text();
        String problem = switch (field) {
            case DATE, CAPTURED ->
                DaySpan.parse(value).isPresent()
                        ? null
                        : "is no day, month, year or interval such as 2022-01, 2022-01/2022-03 or P1W.";
            case LANG -> language(value).isPresent() ? null : "is no language; two letters such as de name one.";
            case SITE -> host(value).isPresent() ? null : "is no site; one is written like example.org.";
            case IS -> isState(value) ? null : "is no state; there are is:revised and is:gone.";
            default -> null;
        };
        if (problem != null) {
            complaints.add(new Complaint(token.from(), token.to(), "“" + value + "” " + problem, "It was left out."));
            return null;
        }
        boolean isSpan = field == QueryField.DATE || field == QueryField.CAPTURED;
        if (isSpan && DaySpan.parse(value).filter(DaySpan::isBackwards).isPresent()) {
            int slash = value.indexOf('/');
            value = value.substring(slash + 1) + "/" + value.substring(0, slash);
            complaints.add(new Complaint(
                    token.from(), token.to(), "The interval ends before it begins.", "It was taken as " + value + "."));
        }
        return new Term.Filter(field, value);
    }

    /** The code of a language given as its code, or by its English name. */
    static Optional<String> language(String value) {
        String small = value.toLowerCase(Locale.ROOT);
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.equals(small)
                        || Locale.forLanguageTag(code)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equalsIgnoreCase(value))
                .findFirst();
    }

    /** The host of an address or of a bare name, without a {@code www.} before it. */
    static Optional<String> host(String value) {
        String address = value.contains("://") ? value : "http://" + value;
        return WebUrl.parse(address).map(url -> url.host().replaceFirst("^www\\.", ""));
    }

    static boolean isState(String value) {
        return value.equalsIgnoreCase("revised") || value.equalsIgnoreCase("gone");
    }
}
