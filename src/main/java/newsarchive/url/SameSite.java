package newsarchive.url;

import crawlercommons.domains.EffectiveTldFinder;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses belong to one site: those of one host, or of one domain that somebody has registered, by the Public Suffix List.
 * {@code www.paper.co.uk} and {@code img.paper.co.uk} do, {@code one.github.io} and {@code two.github.io} do not.
 */
public final class SameSite {

    private SameSite() {}

    /** Whether two addresses belong to one site. */
    public static boolean of(WebUrl one, WebUrl other) {
        if (one.host().equals(other.host())) {
            return true;
        }
        String domain = domain(one);
        return domain != null && domain.equals(domain(other));
    }

    /** Null for IP addresses and for names below no known suffix. */
    private static @Nullable String domain(WebUrl url) {
        return EffectiveTldFinder.getAssignedDomain(url.host(), true, false);
    }
}
