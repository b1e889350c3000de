package newsarchive.url;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the part of an address between {@code //} and the path: host and port. */
final class HostReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,253}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|0x[0-9a-f]*");
    private static final Pattern IPV4 = Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private HostReader() {}

    /** Host and port in the tidy form, the scheme's own port left out; empty when it is none, or has user info. */
    static Optional<String> read(String authority, String scheme) {
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', bracket + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        Optional<String> name = bracket >= 0 ? ipv6(host) : name(host);
        return name.flatMap(found -> port(port, scheme).map(suffix -> found + suffix));
    }

    private static Optional<String> ipv6(String host) {
        return Optional.of(host.toLowerCase(Locale.ROOT))
                .filter(text -> IPV6.matcher(text).matches());
    }

    private static Optional<String> name(String host) {
        try {
            String ascii = isAscii(host) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String name = ascii.toLowerCase(Locale.ROOT);
            return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                    .filter(text -> NAME.matcher(text).matches())
                    .filter(text -> !isAmbiguousNumber(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Some read 0177.0.0.1 as octal, some as decimal, and 2130706433 as an address: whoever writes that means harm. */
    private static boolean isAmbiguousNumber(String host) {
        return NUMBERS.matcher(host).matches() && !IPV4.matcher(host).matches();
    }

    private static boolean isAscii(String host) {
        return host.chars().allMatch(c -> c < 128);
    }

    private static Optional<String> port(String port, String scheme) {
        if (port.isEmpty()) {
            return Optional.of("");
        }
        if (!PORT.matcher(port).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        if (number < 1 || number > 65535) {
            return Optional.empty();
        }
        boolean usual = number == (scheme.equals("https") ? 443 : 80);
        return Optional.of(usual ? "" : ":" + number);
    }
}
