package newsarchive.extraction;

import org.jsoup.nodes.Element;

/** The absolute addresses of links. Most are plain: they need no parser to be judged or to be made absolute. */
final class LinkAddress {

    private LinkAddress() {}

    /** The http(s) address of a link as it is stated, or nothing; an address with an odd host is written as a parser reads it. */
    static String ofText(Element link) {
        String stated = link.attributes().get("href").strip();
        String address = hostEnd(stated) > 0 ? stated : link.absUrl("href");
        return isWeb(address) ? address : "";
    }

    /** The absolute address of a link, as a parser writes it; nothing when there is none. */
    static String absolute(Element link) {
        String stated = link.attributes().get("href");
        if (hostEnd(stated) > 0 && isPlain(stated)) {
            return stated;
        }
        if (stated.startsWith("/") && !stated.startsWith("//") && isPlain(stated)) {
            String base = link.baseUri();
            int end = hostEnd(base);
            if (end > 0) {
                return base.substring(0, end) + stated;
            }
        }
        return link.absUrl("href");
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /** Where the host of a web address ends if it is all there is or a path follows; else 0, as with a port or a user. */
    private static int hostEnd(String address) {
        if (!isWeb(address)) {
            return 0;
        }
        int start = address.indexOf("//") + 2;
        int end = start;
        while (end < address.length() && isHostChar(address.charAt(end))) {
            end++;
        }
        return end > start && (end == address.length() || address.charAt(end) == '/') ? end : 0;
    }

    /** Whether a parser would write the address as it stands: printable ASCII without steps such as "/../". */
    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= 127 || (c == '.' && i > 0 && address.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
