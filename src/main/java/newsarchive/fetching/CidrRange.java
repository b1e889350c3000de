package newsarchive.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291): {@code 10.0.0.0/8}, {@code fc00::/7}, or a single address.
 *
 * @param network the first bits of the range's addresses; 4 or 16 bytes
 * @param prefix how many of those bits count
 */
record CidrRange(byte[] network, int prefix) {

    /** Only numbers, so that reading never asks a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** Reads a range; throws {@link IllegalArgumentException} with a plain sentence when the text is none. */
    static CidrRange parse(String text) {
        int slash = text.indexOf('/');
        String address = (slash < 0 ? text : text.substring(0, slash)).strip();
        byte[] network = bytes(address, text);
        int prefix = slash < 0
                ? network.length * 8
                : number(text.substring(slash + 1).strip(), text);
        if (prefix > network.length * 8) {
            throw unusable(text);
        }
        return new CidrRange(network, prefix);
    }

    /** True when the address lies in the range; an IPv4 address never lies in an IPv6 range and the other way round. */
    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        return other.length == network.length && startsAlike(other);
    }

    private boolean startsAlike(byte[] other) {
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((network[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String address, String text) {
        if (!LITERAL.matcher(address).matches()) {
            throw unusable(text);
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw unusable(text);
        }
    }

    private static int number(String digits, String text) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw unusable(text);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException unusable(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a range of IP addresses such as 10.0.0.0/8 or fc00::/7.");
    }
}
