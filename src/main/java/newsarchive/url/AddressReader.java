package newsarchive.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads addresses as browsers do (WHATWG URL Standard, https://url.spec.whatwg.org), but refuses what only helps attackers: user
 * info, control characters, percent signs in hosts, numbers that stand for an IPv4 address.
 */
final class AddressReader {

    /** Longer addresses are refused: RFC 9110 asks for 8000 octets, and nobody's article needs more. */
    static final int MAX_LENGTH = 8192;

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private AddressReader() {}

    /** The tidy form of an absolute http or https address; empty when the text is none. */
    static Optional<String> read(String text) {
        if (!isUsable(text)) {
            return Optional.empty();
        }
        String cleaned = withSlashes(text.strip());
        int colon = cleaned.indexOf(':');
        if (colon < 0 || !cleaned.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        String scheme = cleaned.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String rest = cleaned.substring(colon + 3);
        int end = endOfAuthority(rest);
        return HostReader.read(rest.substring(0, end), scheme)
                .map(authority -> scheme + "://" + authority + tidy(rest.substring(end)))
                .filter(AddressReader::isSound);
    }

    /** The text of the address that a reference on this page means, still to be read; empty when it is none of ours. */
    static Optional<String> absolute(WebUrl base, String reference) {
        if (!isUsable(reference)) {
            return Optional.empty();
        }
        String cleaned = withSlashes(reference.strip());
        if (SCHEME.matcher(cleaned).matches()) {
            return Optional.of(cleaned);
        }
        if (cleaned.startsWith("//")) {
            return Optional.of(base.scheme() + ":" + cleaned);
        }
        return Optional.of(base.origin() + pathFor(base, cleaned));
    }

    private static String pathFor(WebUrl base, String reference) {
        String path = base.path();
        String query = base.query() == null ? "" : "?" + base.query();
        if (reference.isEmpty() || reference.startsWith("#")) {
            return path + query + reference;
        }
        if (reference.startsWith("?")) {
            return path + reference;
        }
        return reference.startsWith("/") ? reference : path.substring(0, path.lastIndexOf('/') + 1) + reference;
    }

    private static boolean isUsable(String text) {
        return text.length() <= MAX_LENGTH && text.strip().chars().noneMatch(Character::isISOControl);
    }

    /** What java.net.URI reads the same way, host included: everybody after us sees the same parts. */
    private static boolean isSound(String address) {
        try {
            return address.length() <= MAX_LENGTH && new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Browsers read a backslash before the query as a slash; so the host of {@code http://a\@b} is {@code a}. */
    private static String withSlashes(String text) {
        int end = endOfPath(text);
        return text.substring(0, end).replace('\\', '/') + text.substring(end);
    }

    private static int endOfAuthority(String rest) {
        int slash = rest.indexOf('/');
        int end = endOfPath(rest);
        return slash >= 0 && slash < end ? slash : end;
    }

    private static int endOfPath(String text) {
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        int end = query < 0 ? text.length() : query;
        return fragment < 0 ? end : Math.min(end, fragment);
    }

    private static String tidy(String rest) {
        int fragmentAt = rest.indexOf('#');
        String fragment = fragmentAt < 0 ? "" : "#" + PercentCoding.encode(rest.substring(fragmentAt + 1), "/?");
        String front = fragmentAt < 0 ? rest : rest.substring(0, fragmentAt);
        int queryAt = front.indexOf('?');
        String query = queryAt < 0 ? "" : "?" + PercentCoding.encode(front.substring(queryAt + 1), "/?");
        String path = PercentCoding.encode(queryAt < 0 ? front : front.substring(0, queryAt), "/");
        return withoutDots(path) + query + fragment;
    }

    /** RFC 3986, 5.2.4; a percent-encoded dot counts as a dot. */
    private static String withoutDots(String path) {
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = path.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String dots = parts[i].replace("%2e", ".").replace("%2E", ".");
            if (dots.equals("..")) {
                segments.pollLast();
            } else if (!dots.equals(".")) {
                segments.addLast(parts[i]);
                continue;
            }
            if (last) {
                segments.addLast("");
            }
        }
        return "/" + String.join("/", segments);
    }
}
