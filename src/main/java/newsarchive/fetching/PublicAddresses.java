package newsarchive.fetching;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells public addresses from all others. A list of our own, because the JDK's questions miss many ranges. Sources: the IANA special
 * purpose registries for IPv4 and IPv6 (RFC 6890). Ranges that carry an IPv4 address inside (mapped, translated, tunnelled) are
 * refused as a whole: no newspaper is served from them.
 */
final class PublicAddresses {

    private static final List<CidrRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, cloud metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "64:ff9b:1::/48", // local NAT64
                    "2001::/23", // protocol assignments, Teredo, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .map(CidrRange::parse)
            .toList();

    /** The only part of IPv6 that is handed out for use in public; NAT64 (64:ff9b::/96), ULA, link-local and the rest lie outside. */
    private static final CidrRange GLOBAL_UNICAST = CidrRange.parse("2000::/3");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        boolean ipv6 = address.getAddress().length == 16;
        if (ipv6 && !GLOBAL_UNICAST.contains(address)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }
}
