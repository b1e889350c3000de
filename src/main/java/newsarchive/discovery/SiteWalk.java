package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsarchive.discovery.ChannelDocuments.Got;
import newsarchive.discovery.ChannelDocuments.Missed;
import newsarchive.discovery.SitePage.Pointer;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** One walk around a site: its homepage, robots.txt, feeds, sitemaps and some sections. */
final class SiteWalk {

    private static final int MOST_FEEDS = 5;
    private static final int MOST_SITEMAPS = 3;
    private static final int MOST_SECTIONS = 3;
    private static final int FILES_OF_A_SITEMAP = 2;

    /** Where feeds are found that no page names, the likeliest first. */
    private static final List<String> GUESSES = List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml");

    private static final Pattern SITEMAP_LINE = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)");
    private static final Pattern XML_ROOT =
            Pattern.compile("<(?:\\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\\s>]", Pattern.CASE_INSENSITIVE);

    private final ChannelDocuments documents;
    private final FeedReader feeds;
    private final int maxBytes;
    private final Consumer<Survey> progress;

    private final Set<WebUrl> tried = new HashSet<>();
    private final List<SurveyedChannel> channels = new ArrayList<>();
    private @Nullable WebUrl home;
    private @Nullable SitePage page;
    private @Nullable String problem;
    private @Nullable String missed;
    private int asked;

    SiteWalk(ChannelDocuments documents, int maxBytes, Consumer<Survey> progress) {
        this.documents = documents;
        this.feeds = new FeedReader(documents);
        this.maxBytes = maxBytes;
        this.progress = progress;
    }

    /** The address as people type it, made one that can be asked. */
    static String withScheme(String typed) {
        return typed.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? typed : "https://" + typed;
    }

    void visit(String typed) {
        Optional<ChannelDocument> first = first(typed);
        if (first.isEmpty()) {
            problem = missed;
            return;
        }
        ChannelDocument document = first.get();
        Optional<ChannelKind> kind = kind(document);
        if (kind.isPresent()) {
            take(kind.get(), new Pointer(document.url(), null));
            document(document.url().origin() + "/", "homepage").ifPresent(this::takeHome);
        } else {
            takeHome(document);
        }
        lookForFeeds();
        lookForSitemaps();
        lookForSections();
    }

    Survey survey() {
        return new Survey(
                home == null ? null : home.value(),
                page == null ? null : page.name().orElse(null),
                page == null ? null : page.language().orElse(null),
                SurveyedChannel.judged(channels),
                asked,
                problem);
    }

    /** With https, or where that does not work, with http. */
    private Optional<ChannelDocument> first(String typed) {
        Optional<ChannelDocument> secure = document(withScheme(typed), "site");
        if (secure.isPresent() || typed.contains("://")) {
            return secure;
        }
        @Nullable String reason = missed;
        Optional<ChannelDocument> plain = document("http://" + typed, "site");
        missed = reason;
        return plain;
    }

    private Optional<ChannelDocument> document(String address, String what) {
        ChannelDocuments.Outcome outcome = documents.get(address, what, null);
        step();
        if (outcome instanceof Missed failure) {
            missed = failure.reason();
            return Optional.empty();
        }
        return Optional.of(((Got) outcome).document());
    }

    private void takeHome(ChannelDocument document) {
        try {
            Document parsed = SectionReader.parse(document);
            tried.add(document.url());
            home = document.url();
            page = new SitePage(parsed, home);
            ChannelOffer offer = ChannelOffer.of(SectionReader.links(parsed, home, new ArticleLinkRule(home)));
            channels.add(new SurveyedChannel(ChannelKind.SECTION, new Pointer(home, null), offer));
        } catch (IOException e) {
            problem = "The homepage could not be read.";
        }
    }

    private void lookForFeeds() {
        List<Pointer> named = page == null ? List.of() : page.feeds();
        named.stream().limit(MOST_FEEDS).forEach(feed -> take(ChannelKind.FEED, feed));
        if (home != null && channels.stream().noneMatch(SurveyedChannel::isWorkingFeed)) {
            for (String guess : GUESSES) {
                WebUrl address = new WebUrl(home.origin() + guess);
                SurveyedChannel found = read(ChannelKind.FEED, new Pointer(address, null));
                if (found.isWorkingFeed()) {
                    channels.add(found);
                    break;
                }
            }
        }
    }

    private void lookForSitemaps() {
        if (home == null) {
            return;
        }
        String origin = home.origin();
        List<WebUrl> named = document(origin + "/robots.txt", "robots.txt").stream()
                .flatMap(SiteWalk::sitemapsIn)
                .toList();
        Stream<WebUrl> ofNewsFirst = Stream.concat(
                named.stream().filter(SiteWalk::isOfNews), named.stream().filter(url -> !isOfNews(url)));
        Stream<WebUrl> all = named.isEmpty() ? Stream.of(new WebUrl(origin + "/sitemap.xml")) : ofNewsFirst;
        all.limit(MOST_SITEMAPS)
                .map(address -> read(ChannelKind.SITEMAP, new Pointer(address, null)))
                .filter(found -> !named.isEmpty() || found.isWorking())
                .forEach(channels::add);
    }

    private static Stream<WebUrl> sitemapsIn(ChannelDocument robots) {
        Matcher line = SITEMAP_LINE.matcher(new String(robots.bytes(), UTF_8));
        return line.results()
                .flatMap(result -> WebUrl.parse(result.group(1)).stream())
                .distinct();
    }

    private static boolean isOfNews(WebUrl sitemap) {
        return sitemap.path().toLowerCase(Locale.ROOT).contains("news");
    }

    private void lookForSections() {
        if (page != null && channels.stream().noneMatch(SurveyedChannel::isWorkingFeed)) {
            page.sections().stream().limit(MOST_SECTIONS).forEach(section -> take(ChannelKind.SECTION, section));
        }
    }

    private void take(ChannelKind kind, Pointer pointer) {
        if (tried.add(pointer.url())) {
            channels.add(read(kind, pointer));
            progress.accept(survey());
        }
    }

    private SurveyedChannel read(ChannelKind kind, Pointer pointer) {
        tried.add(pointer.url());
        Source source = Source.imagined(new Channel(kind, pointer.url().value()));
        ChannelReader reader = switch (kind) {
            case FEED -> feeds;
            case SITEMAP -> new SitemapReader(documents, maxBytes, FILES_OF_A_SITEMAP);
            default -> new SectionReader(documents);
        };
        SurveyedChannel found = new SurveyedChannel(
                kind, pointer, reader.read(source, source.channels().get(0)));
        step();
        return found;
    }

    private void step() {
        asked++;
        progress.accept(survey());
    }

    /** Whether the document is itself a channel, by how it begins. */
    private static Optional<ChannelKind> kind(ChannelDocument document) {
        if (JsonFeed.is(document.bytes())) {
            return Optional.of(ChannelKind.FEED);
        }
        byte[] bytes = document.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 4000), ISO_8859_1);
        Matcher root = XML_ROOT.matcher(start);
        if (start.toLowerCase(Locale.ROOT).contains("<html") || !root.find()) {
            return Optional.empty();
        }
        String name = root.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(
                name.equals("urlset") || name.equals("sitemapindex") ? ChannelKind.SITEMAP : ChannelKind.FEED);
    }
}
