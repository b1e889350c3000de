package newsarchive.discovery;

import crawlercommons.domains.EffectiveTldFinder;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** A site: all hosts below one registered domain (by the Public Suffix List), or one host where there is none. */
public final class Site {

    private Site() {}

    /** Whether two addresses are of one site. */
    public static boolean isSame(WebUrl one, WebUrl other) {
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(one.host(), true, true);
        return domain == null
                ? one.host().equals(other.host())
                : domain.equals(EffectiveTldFinder.getAssignedDomain(other.host(), true, true));
    }
}
