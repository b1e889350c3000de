package newsarchive.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newsarchive.discovery.ChannelDocuments.Got;
import newsarchive.discovery.ChannelDocuments.Missed;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads pages that list articles, and tells links to articles from navigation. The links come in the order of the page. */
final class SectionReader implements ChannelReader {

    private static final int MOST_LINKS = 1000;

    private final ChannelDocuments documents;

    SectionReader(ChannelDocuments documents) {
        this.documents = documents;
    }

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        return read(source, channel, AddressShapes.NONE);
    }

    /** @param shapes what the addresses of the source's articles look like */
    ChannelOffer read(Source source, Channel channel, AddressShapes shapes) {
        ChannelDocuments.Outcome outcome = documents.get(channel.url(), "section page", source);
        if (outcome instanceof Missed missed) {
            return ChannelOffer.problem(missed.reason());
        }
        ChannelDocument document = ((Got) outcome).document();
        try {
            ArticleLinkRule rule = new ArticleLinkRule(document.url(), source, shapes);
            return ChannelOffer.of(links(parse(document), document.url(), rule));
        } catch (IOException e) {
            return ChannelOffer.problem("The section page could not be read.");
        }
    }

    static Document parse(ChannelDocument document) throws IOException {
        return Jsoup.parse(
                new ByteArrayInputStream(document.bytes()),
                knownCharset(document.charset()),
                document.url().value());
    }

    /** The charset that the server names, when there is one of that name; else jsoup looks into the page. */
    private static @Nullable String knownCharset(@Nullable String name) {
        try {
            return name != null && Charset.isSupported(name) ? name : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    /** The links of a page that lead to articles by this rule. */
    static List<DiscoveredLink> links(Document page, WebUrl url, ArticleLinkRule rule) {
        WebUrl base = Optional.ofNullable(page.selectFirst("base[href]"))
                .flatMap(element -> url.resolve(element.attr("href")))
                .orElse(url);
        Map<PageKey, DiscoveredLink> links = new LinkedHashMap<>();
        for (Element anchor : page.select("a[href]")) {
            base.resolve(anchor.attr("href"))
                    .map(WebUrl::withoutFragment)
                    .filter(target -> rule.leadsToArticle(anchor, target))
                    .map(target -> DiscoveredLink.of(target, title(anchor), null))
                    .ifPresent(link -> links.merge(link.key(), link, SectionReader::better));
        }
        return links.values().stream().limit(MOST_LINKS).toList();
    }

    /** A card that is one link says more than its headline. */
    private static String title(Element anchor) {
        Element headline = anchor.selectFirst("h1, h2, h3, h4, h5, [itemprop=headline]");
        return (headline == null ? anchor : headline).text();
    }

    /** One article may have a link of its picture, its headline and its comments: the first stands, with the longest title. */
    private static DiscoveredLink better(DiscoveredLink first, DiscoveredLink other) {
        return length(first) >= length(other)
                ? first
                : DiscoveredLink.of(Objects.requireNonNull(first.url()), other.title(), null);
    }

    private static int length(DiscoveredLink link) {
        return link.title() == null ? 0 : link.title().length();
    }
}
