package newsarchive.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a name. The machine's resolver, or a table in tests. */
@FunctionalInterface
interface NameLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
