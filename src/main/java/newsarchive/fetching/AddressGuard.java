package newsarchive.fetching;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The one guard that every connection passes. It stands where names become addresses, and what it returns is what is dialled; so a
 * name that changes its address between check and connection (DNS rebinding) gains nothing, and literals and odd spellings pass it
 * like all others.
 */
final class AddressGuard implements DnsResolver {

    private final List<CidrRange> allowedPrivate;
    private final List<Integer> allowedPorts;
    private final NameLookup lookup;

    AddressGuard(FetchSettings settings, NameLookup lookup) {
        this.allowedPrivate = settings.allowedPrivateAddresses().stream()
                .filter(text -> !text.isBlank())
                .map(CidrRange::parse)
                .toList();
        this.allowedPorts = List.copyOf(settings.allowedPorts());
        this.lookup = lookup;
    }

    /** The host's addresses that may be dialled on this port; throws {@link RefusedAddressException} when there is none. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = lookup.addressesOf(host);
        List<InetSocketAddress> allowed = Arrays.stream(addresses)
                .filter(address -> mayBeDialled(address, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (allowed.isEmpty()) {
            throw new RefusedAddressException(reason(host, port, addresses));
        }
        return allowed;
    }

    /** Never asked by the client that we use; strict, should another ask. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new RefusedAddressException("The host " + host + " cannot be vetted without a port.");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean mayBeDialled(InetAddress address, int port) {
        return isAllowedPrivate(address) || (PublicAddresses.isPublic(address) && allowedPorts.contains(port));
    }

    private boolean isAllowedPrivate(InetAddress address) {
        return allowedPrivate.stream().anyMatch(range -> range.contains(address));
    }

    private String reason(String host, int port, InetAddress[] addresses) {
        if (Arrays.stream(addresses).anyMatch(PublicAddresses::isPublic)) {
            String ports = allowedPorts.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "Port " + port + " of " + host + " may not be asked, only these: " + ports + ".";
        }
        return "The host " + host + " has no public address, so it may not be asked.";
    }
}
