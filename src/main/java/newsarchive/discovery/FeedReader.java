package newsarchive.discovery;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsarchive.discovery.ChannelDocuments.Got;
import newsarchive.discovery.ChannelDocuments.Missed;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS, RDF, Atom and JSON feeds. Document type definitions are refused, so no entity is ever expanded or loaded. */
final class FeedReader implements ChannelReader {

    /** Feeds carry 10 to 100 entries; more than this is an archive, and comes from a sitemap. */
    private static final int MOST_LINKS = 1000;

    private final ChannelDocuments documents;

    FeedReader(ChannelDocuments documents) {
        this.documents = documents;
    }

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        ChannelDocuments.Outcome outcome = documents.get(channel.url(), "feed", source);
        if (outcome instanceof Missed missed) {
            return ChannelOffer.problem(missed.reason());
        }
        ChannelDocument document = ((Got) outcome).document();
        if (document.truncated()) {
            return ChannelOffer.problem("The feed is too long to be read.");
        }
        try {
            Stream<DiscoveredLink> links = JsonFeed.is(document.bytes())
                    ? JsonFeed.links(document.bytes(), document.url()).stream()
                    : links(parse(document), document.url());
            Map<WebUrl, DiscoveredLink> each = new LinkedHashMap<>();
            links.forEach(link -> each.putIfAbsent(link.url(), link));
            return ChannelOffer.of(each.values().stream().limit(MOST_LINKS).toList());
        } catch (IOException | FeedException | IllegalArgumentException e) {
            return ChannelOffer.problem(reason(document));
        }
    }

    private static SyndFeed parse(ChannelDocument document) throws IOException, FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        return input.build(new StringReader(text(document)));
    }

    /** The text without what XML forbids: a NUL in one headline must not cost us the feed. */
    private static String text(ChannelDocument document) throws IOException {
        StringWriter text = new StringWriter();
        try (XmlReader reader =
                new XmlReader(new ByteArrayInputStream(document.bytes()), document.contentType(), true)) {
            reader.transferTo(text);
        }
        return text.toString()
                .codePoints()
                .filter(FeedReader::isXmlCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isXmlCharacter(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
    }

    private static Stream<DiscoveredLink> links(SyndFeed feed, WebUrl base) {
        Comparator<SyndEntry> newestFirst =
                Comparator.comparing(FeedReader::date, Comparator.nullsLast(Comparator.reverseOrder()));
        return feed.getEntries().stream().sorted(newestFirst).flatMap(entry -> link(entry, base).stream());
    }

    private static Optional<DiscoveredLink> link(SyndEntry entry, WebUrl base) {
        @Nullable Date date = date(entry);
        return address(entry, base)
                .map(url ->
                        DiscoveredLink.of(url.withoutFragment(), title(entry), date == null ? null : date.toInstant()));
    }

    /** Titles come as text, and as HTML. */
    private static @Nullable String title(SyndEntry entry) {
        @Nullable String title = entry.getTitle();
        return title == null ? null : Jsoup.parse(title).text();
    }

    private static @Nullable Date date(SyndEntry entry) {
        return entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    }

    /** The link of an entry; an RSS guid that is an address where there is none. */
    private static Optional<WebUrl> address(SyndEntry entry, WebUrl base) {
        Stream<@Nullable String> links = entry.getLinks().stream()
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .map(SyndLink::getHref);
        Optional<WebUrl> link = Stream.concat(Stream.of(text(entry.getLink())), links.map(FeedReader::text))
                .filter(text -> !text.isBlank())
                .flatMap(text -> base.resolve(text).stream())
                .findFirst();
        return link.isPresent() ? link : WebUrl.parse(text(entry.getUri()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String reason(ChannelDocument document) {
        String start = new String(
                        document.bytes(),
                        0,
                        Math.min(2000, document.bytes().length),
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (start.isBlank()) {
            return "The feed is empty.";
        }
        if (start.contains("<!doctype html") || start.contains("<html")) {
            return "The address of the feed shows a web page, not a feed.";
        }
        return start.contains("<!doctype")
                ? "The feed carries a document type definition, which is not read for safety."
                : "The feed is broken: it is not proper RSS, Atom or JSON Feed.";
    }
}
