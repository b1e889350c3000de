package newsarchive.url;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the many spellings of one page's address to one: tracking parameters, session ids, fragments, {@code www.}, slashes at the
 * end, needless percent-encoding, and those AMP, print and mobile variants that are certain by their make. The other parameters stay, in
 * their order. The result is for comparing, not for fetching.
 *
 * <pre>{@code
 * canonical("https://www.example.org/a/?utm_source=x&id=7#top")   // https://example.org/a?id=7
 * }</pre>
 */
public final class UrlCanonicalizer {

    /** Parameters of campaigns and clicks: the page is the same without them. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "gad_source",
            "gad_campaignid",
            "yclid",
            "ysclid",
            "msclkid",
            "ttclid",
            "twclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "mkt_tok",
            "_openstat",
            "_ga",
            "_gl",
            "cmpid",
            "icid",
            "ncid",
            "ocid",
            "smid",
            "sc_cid",
            "spm",
            "tpcc",
            "wtmc",
            "xtor",
            "xing_share",
            "s_kwcid",
            "ef_id",
            "epik",
            "rb_clickid",
            "_branch_match_id",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig");

    private static final Set<String> TRACKING_PREFIXES = Set.of(
            "utm_",
            "wt_",
            "wt.",
            "at_",
            "pk_",
            "mtm_",
            "piwik_",
            "matomo_",
            "hsa_",
            "vero_",
            "mc_cid",
            "mc_eid",
            "ns_",
            "etcc_",
            "sara_",
            "oly_",
            "fb_action",
            "fb_source",
            "fb_ref",
            "_hs",
            "__hs",
            "trk_",
            "dm_i");

    private static final Set<String> SESSIONS =
            Set.of("jsessionid", "phpsessid", "sessionid", "session_id", "cfid", "cftoken");

    private static final Set<String> VARIANTS = Set.of(
            "amp", "amp=1", "amp=true", "outputtype=amp", "print", "print=1", "print=true", "print=yes", "view=print");

    private static final Set<String> VARIANT_ENDINGS = Set.of("/amp", "/print");

    private static final Set<String> VARIANT_HOSTS = Set.of("www", "m", "mobile", "mobil", "amp", "wap");

    private static final Pattern SESSION_IN_PATH =
            Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/;]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern AMP_CACHE = Pattern.compile("/[cv]/(s/)?([^/]+\\..+)");
    private static final Pattern AMP_VIEWER = Pattern.compile("/amp/(s/)?([^/]+\\..+)");

    private UrlCanonicalizer() {}

    /** The one spelling of the address; two addresses of the same page have equal ones. Canonical addresses stay as they are. */
    public static WebUrl canonical(WebUrl url) {
        WebUrl before = url;
        WebUrl after = once(url);
        while (!after.equals(before)) {
            before = after;
            after = once(after);
        }
        return after;
    }

    private static WebUrl once(WebUrl url) {
        URI page = withoutAmpCache(url.uri());
        String authority = authority(page.getRawAuthority());
        return new WebUrl(page.getScheme() + "://" + authority + path(page.getRawPath()) + query(page.getRawQuery()));
    }

    /** Without {@code www}, and the names under which sites serve the same pages to phones; never a bare suffix. */
    private static String authority(String raw) {
        String authority = raw;
        while (true) {
            int dot = authority.indexOf('.');
            boolean isVariant = dot > 0 && VARIANT_HOSTS.contains(authority.substring(0, dot));
            if (!isVariant || authority.indexOf('.', dot + 1) < 0) {
                return authority;
            }
            authority = authority.substring(dot + 1);
        }
    }

    /** Google's copies of AMP pages carry the page's own address in their path. */
    private static URI withoutAmpCache(URI url) {
        String host = url.getHost();
        boolean cache = host.endsWith(".cdn.ampproject.org");
        boolean viewer = host.startsWith("www.google.") || host.startsWith("google.");
        if (!cache && !viewer) {
            return url;
        }
        var wrapped = (cache ? AMP_CACHE : AMP_VIEWER).matcher(url.getRawPath());
        if (!wrapped.matches()) {
            return url;
        }
        String scheme = wrapped.group(1) == null ? "http://" : "https://";
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return WebUrl.parse(scheme + wrapped.group(2) + query).map(WebUrl::uri).orElse(url);
    }

    private static String path(String raw) {
        String path = SESSION_IN_PATH.matcher(PercentCoding.normalise(raw)).replaceAll("");
        path = withoutTrailingSlashes(path);
        String shorter = withoutVariant(path);
        while (!shorter.equals(path)) {
            path = shorter;
            shorter = withoutVariant(path);
        }
        if (path.endsWith(".amp.html")) {
            path = path.substring(0, path.length() - ".amp.html".length()) + ".html";
        }
        return path.isEmpty() ? "/" : path;
    }

    /** Variants of a page stand in a folder of the site, or below the page itself. */
    private static String withoutVariant(String path) {
        if (path.startsWith("/amp/") && path.length() > "/amp/".length()) {
            return path.substring("/amp".length());
        }
        for (String ending : VARIANT_ENDINGS) {
            if (path.endsWith(ending) && path.length() > ending.length()) {
                return withoutTrailingSlashes(path.substring(0, path.length() - ending.length()));
            }
        }
        return path;
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String kept = Arrays.stream(PercentCoding.normalise(raw).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isNoise(parameter.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isNoise(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return TRACKING.contains(name)
                || SESSIONS.contains(name)
                || VARIANTS.contains(parameter)
                || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
