package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsarchive.discovery.ChannelDocuments.Got;
import newsarchive.discovery.ChannelDocuments.Missed;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** One walk through a sitemap and, when it is an index, the sitemaps that it names. */
final class SitemapWalk {

    /** Files of one walk: a month of a busy paper that has one a day. */
    static final int MOST_FILES = 30;

    /** An index in an index is against the protocol, but happens. */
    static final int DEEPEST = 2;

    static final int MOST_LINKS = 10_000;

    private static final Comparator<@Nullable Date> NEWEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    private final ChannelDocuments documents;
    private final int maxBytes;
    private final int mostFiles;
    private final Source source;

    private final Deque<Step> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Dated> found = new ArrayList<>();
    private int missed;
    private @Nullable String firstReason;

    SitemapWalk(ChannelDocuments documents, int maxBytes, int mostFiles, Source source) {
        this.mostFiles = mostFiles;
        this.documents = documents;
        this.maxBytes = maxBytes;
        this.source = source;
    }

    private record Step(String address, int depth) {}

    private record Dated(DiscoveredLink link, @Nullable Date modified) {}

    /** Reads the sitemap and those that it names, breadth first. */
    void visit(String address) {
        waiting.add(new Step(address, 0));
        seen.add(address);
        int files = 0;
        while (!waiting.isEmpty() && files < mostFiles) {
            read(waiting.remove());
            files++;
        }
    }

    /** The pages found, newest first, each once. */
    List<DiscoveredLink> links() {
        Map<WebUrl, DiscoveredLink> each = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing(Dated::modified, NEWEST_FIRST))
                .map(Dated::link)
                .forEach(link -> each.putIfAbsent(link.url(), link));
        return each.values().stream().limit(MOST_LINKS).toList();
    }

    /** What could not be read, in plain sentences, or null. */
    @Nullable
    String problem() {
        if (firstReason == null || missed == 1) {
            return firstReason;
        }
        return firstReason + " " + (missed - 1) + " more sitemaps could not be read.";
    }

    private void read(Step step) {
        ChannelDocuments.Outcome outcome = documents.get(step.address(), "sitemap", source);
        if (outcome instanceof Missed failure) {
            miss(failure.reason());
            return;
        }
        ChannelDocument document = ((Got) outcome).document();
        try {
            Gunzip.Unpacked unpacked = Gunzip.unpack(document.bytes(), maxBytes);
            byte[] bytes = unpacked.bytes();
            if (unpacked.truncated() || document.truncated()) {
                miss("The sitemap is too long; only its beginning was read.");
                bytes = closed(bytes);
            }
            take(parse(bytes, document.url()), step.depth());
        } catch (IOException | UnknownFormatException e) {
            miss("The sitemap is broken: it is no list of pages that we can read.");
        }
    }

    /** A sitemap that was cut, with its last whole entry as its end. */
    private static byte[] closed(byte[] cut) {
        String text = new String(cut, ISO_8859_1);
        int page = text.lastIndexOf("</url>");
        int sitemap = text.lastIndexOf("</sitemap>");
        String whole = page >= 0
                ? text.substring(0, page) + "</url></urlset>"
                : text.substring(0, Math.max(0, sitemap)) + "</sitemap></sitemapindex>";
        return whole.getBytes(ISO_8859_1);
    }

    private void miss(String reason) {
        missed++;
        firstReason = firstReason == null ? reason : firstReason;
    }

    private static AbstractSiteMap parse(byte[] bytes, WebUrl url) throws IOException, UnknownFormatException {
        SiteMapParser parser = new SiteMapParser(false);
        parser.setAllowDocTypeDefinitions(false);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap(bytes, url.uri().toURL());
    }

    private void take(AbstractSiteMap sitemap, int depth) {
        if (sitemap instanceof SiteMapIndex index) {
            index.getSitemaps().stream()
                    .sorted(Comparator.comparing(AbstractSiteMap::getLastModified, NEWEST_FIRST))
                    .map(child -> text(child.getUrl()))
                    .filter(address -> depth < DEEPEST && seen.add(address))
                    .forEach(address -> waiting.add(new Step(address, depth + 1)));
        } else if (sitemap instanceof SiteMap pages) {
            pages.getSiteMapUrls().forEach(this::take);
        }
    }

    private void take(SiteMapURL page) {
        @Nullable NewsAttributes news = news(page);
        @Nullable String title = news == null ? null : news.getTitle();
        @Nullable
        Instant published = news == null || news.getPublicationDateTime() == null
                ? null
                : news.getPublicationDateTime().toInstant();
        @Nullable
        Date modified =
                page.getLastModified() != null || published == null ? page.getLastModified() : Date.from(published);
        WebUrl.parse(text(page.getUrl()))
                .map(WebUrl::withoutFragment)
                .ifPresent(url -> found.add(new Dated(DiscoveredLink.of(url, title, published), modified)));
    }

    /** What a news sitemap says of a page, or null. */
    private static @Nullable NewsAttributes news(SiteMapURL page) {
        ExtensionMetadata[] said = page.getAttributesForExtension(Extension.NEWS);
        return said != null && said.length > 0 && said[0] instanceof NewsAttributes news ? news : null;
    }

    private static String text(@Nullable URL url) {
        return url == null ? "" : url.toString();
    }
}
