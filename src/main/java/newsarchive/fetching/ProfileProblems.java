package newsarchive.fetching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks for what cannot be sent in a {@link RequestProfile}. */
final class ProfileProblems {

    /** RFC 9110, 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** RFC 9110, 5.5, but without what is not ASCII: servers do not agree on how to read that. */
    private static final Pattern VALUE = Pattern.compile("[!-~](?:[\\t -~]*[!-~])?");

    /** RFC 6265, 4.1.1, but with the values that browsers send too. */
    private static final Pattern COOKIES =
            Pattern.compile("TOKEN=[!-:<-~]*(?:; ?TOKEN=[!-:<-~]*)*;?".replace("TOKEN", TOKEN.pattern()));

    private static final int MOST_HEADERS = 30;
    private static final int LONGEST_VALUE = 4096;

    /** They say how a message is framed, packed, sent or compared with our copy, and belong to the program. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "http2-settings",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final List<String> problems = new ArrayList<>();

    private ProfileProblems() {}

    static List<String> of(RequestProfile profile) {
        ProfileProblems found = new ProfileProblems();
        if (profile.delay() != null && profile.delay().isNegative()) {
            found.problems.add("The pause between two requests must not be negative.");
        }
        if (profile.userAgent() != null) {
            found.value("The user agent", profile.userAgent());
        }
        found.headers(profile.headers());
        if (profile.cookies() != null) {
            found.cookies(profile.cookies());
        }
        if (profile.proxy() != null && ProxyClient.addressOf(profile.proxy()).isEmpty()) {
            found.problems.add("The proxy must be given as http://host:port, without a user name, password or path.");
        }
        return List.copyOf(found.problems);
    }

    private void headers(Map<String, String> headers) {
        if (headers.size() > MOST_HEADERS) {
            problems.add("There may be at most " + MOST_HEADERS + " headers.");
        }
        Set<String> seen = new TreeSet<>();
        new TreeMap<>(headers).forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches()) {
                problems.add("A header's name has only letters, digits and hyphens: \"" + printable(name) + "\".");
            } else if (nameIsFree(name, seen)) {
                value("The header \"" + name + "\"", value);
            }
        });
    }

    private boolean nameIsFree(String name, Set<String> seen) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("user-agent") || lower.equals("cookie")) {
            problems.add("The header \"" + name + "\" has a field of its own.");
            return false;
        }
        if (OURS.contains(lower) || lower.startsWith("proxy-")) {
            problems.add("The header \"" + name + "\" is set by the program itself.");
            return false;
        }
        if (!seen.add(lower)) {
            problems.add("The header \"" + name + "\" is given twice.");
            return false;
        }
        return true;
    }

    private void cookies(String cookies) {
        if (value("The cookies", cookies) && !COOKIES.matcher(cookies).matches()) {
            problems.add("The cookies must be given as name=value, several with semicolons between them.");
        }
    }

    private boolean value(String what, String value) {
        if (value.isBlank()) {
            problems.add(what + (what.equals("The cookies") ? " are" : " is") + " empty.");
            return false;
        }
        if (value.length() > LONGEST_VALUE) {
            problems.add(what + " may have at most " + LONGEST_VALUE + " characters.");
            return false;
        }
        if (!VALUE.matcher(value).matches()) {
            problems.add(what + " may have only plain letters, digits and signs, on one line, no blanks around them.");
            return false;
        }
        return true;
    }

    private static String printable(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
