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
import java.util.function.BiPredicate;
import newsarchive.discovery.ChannelDocuments.Got;
import newsarchive.discovery.ChannelDocuments.Missed;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads pages that list articles, and tells links to articles from navigation. The links come in the order of the page. */
final class SectionReader implements ChannelReader {

    private static final int MOST_LINKS = 1000;
    private static final int LONGEST_SELECTOR = 300;

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
            @Nullable String selector = channel.selector();
            return selector == null
                    ? ChannelOffer.of(links(parse(document), document.url(), rule))
                    : selected(parse(document), document.url(), rule, selector);
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

    /** Whether this can be used as a selector. */
    static boolean isSelector(String text) {
        try {
            QueryParser.parse(text);
            return text.length() <= LONGEST_SELECTOR;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Links that a selector finds, or that lie in what it finds; whoever chose it knows better than a rule. */
    private static ChannelOffer selected(Document page, WebUrl url, ArticleLinkRule rule, String selector) {
        Elements anchors = page.select(selector).select("a[href]");
        return anchors.isEmpty()
                ? ChannelOffer.problem("The selector " + selector + " finds no links on the section page.")
                : ChannelOffer.of(links(page, url, anchors, (anchor, target) -> rule.isOwnPage(target)));
    }

    /** The links of a page that lead to articles by this rule. */
    static List<DiscoveredLink> links(Document page, WebUrl url, ArticleLinkRule rule) {
        return links(page, url, page.select("a[href]"), rule::leadsToArticle);
    }

    private static List<DiscoveredLink> links(
            Document page, WebUrl url, Elements anchors, BiPredicate<Element, WebUrl> leadsToArticle) {
        WebUrl base = Optional.ofNullable(page.selectFirst("base[href]"))
                .flatMap(element -> url.resolve(element.attr("href")))
                .orElse(url);
        Map<PageKey, DiscoveredLink> links = new LinkedHashMap<>();
        for (Element anchor : anchors) {
            base.resolve(anchor.attr("href"))
                    .map(WebUrl::withoutFragment)
                    .filter(target -> leadsToArticle.test(anchor, target))
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
