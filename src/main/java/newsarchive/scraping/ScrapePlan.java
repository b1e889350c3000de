package newsarchive.scraping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.discovery.AddressShapes;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.DiscoveredLink;
import newsarchive.discovery.Discovery;
import newsarchive.discovery.DiscoveryResult;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeRequest.OfArticle;
import newsarchive.scraping.ScrapeRequest.OfFolder;
import newsarchive.scraping.ScrapeRequest.OfQuery;
import newsarchive.scraping.ScrapeRequest.OfSource;
import newsarchive.scraping.ScrapeRequest.OfUrls;
import newsarchive.search.ArticleSearch;
import newsarchive.search.SearchQuery;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out which links a job has to do. */
@Component
class ScrapePlan {

    /**
     * One thing to do.
     *
     * @param linkId the link to visit, or null
     * @param articleId the article to do again, or null
     * @param shown its address as shown
     * @param refusal why it cannot be done, or null when it can
     */
    record Item(
            @Nullable Long linkId,
            @Nullable Long articleId,
            String shown,
            @Nullable String refusal) {}

    /**
     * All that a job has to do.
     *
     * @param problem what could not be read on the way, in plain sentences; null when all could
     * @param hopeless true when nothing at all could be read
     */
    record Plan(List<Item> items, @Nullable String problem, boolean hopeless) {}

    private final Sources sources;
    private final Discovery discovery;
    private final Links links;
    private final Articles articles;
    private final ArticleSearch search;
    private final FewAtOnce few;
    private final Clock clock;

    ScrapePlan(
            Sources sources,
            Discovery discovery,
            Links links,
            Articles articles,
            ArticleSearch search,
            FewAtOnce few,
            Clock clock) {
        this.sources = sources;
        this.discovery = discovery;
        this.links = links;
        this.articles = articles;
        this.search = search;
        this.few = few;
        this.clock = clock;
    }

    Plan of(ScrapeRequest request, boolean scheduled) {
        boolean fetch = request.mode() == ScrapeMode.FETCH;
        if (request.target() instanceof OfSource target) {
            Source source = source(target.slug());
            return fetch ? offered(source, scheduled) : archived(source);
        }
        if (request.target() instanceof OfFolder target) {
            return folder(source(target.slug()), target.path());
        }
        if (request.target() instanceof OfUrls target) {
            return addresses(source(target.slug()), target.urls());
        }
        if (request.target() instanceof OfArticle target) {
            return again(List.of(target.id()), fetch);
        }
        return again(search.ids(((OfQuery) request.target()).query()), fetch);
    }

    /** What the source offers now; a check on schedule leaves out what was seen lately. */
    private Plan offered(Source source, boolean scheduled) {
        Instant now = clock.instant();
        boolean hasSections = source.channels().stream().anyMatch(channel -> channel.kind() == ChannelKind.SECTION);
        DiscoveryResult offer =
                discovery.discover(source, hasSections ? links.shapes(source.id(), now) : AddressShapes.NONE);
        sources.paced(source.id(), offer.pace());
        List<Links.Known> offered = few.take(() -> links.offer(source.id(), offer.links(), now));
        Set<Long> due = new LinkedHashSet<>(links.due(source.id(), now));
        Set<Long> visited = offered.stream()
                .filter(link -> !scheduled || link.isFile() || due.contains(link.id()))
                .map(Links.Known::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        visited.addAll(due);
        visited.removeAll(links.aside(source.id()));
        boolean hopeless = !offer.problems().isEmpty()
                && offer.problems().size() >= source.channels().size();
        return new Plan(visits(links.known(visited)), problem(offer), hopeless);
    }

    private Plan folder(Source source, String path) {
        Source withFolder = source.withChannels(List.of(new Channel(ChannelKind.FOLDER, path)));
        DiscoveryResult offer = discovery.discover(withFolder);
        List<Links.Known> offered = links.offer(source.id(), offer.links(), clock.instant());
        return new Plan(visits(offered), problem(offer), !offer.problems().isEmpty());
    }

    private Plan addresses(Source source, List<String> urls) {
        List<DiscoveredLink> usable = urls.stream()
                .flatMap(url -> WebUrl.parse(url).stream())
                .map(DiscoveredLink::of)
                .toList();
        List<Item> items = new ArrayList<>(visits(links.offer(source.id(), usable, clock.instant())));
        urls.stream()
                .filter(url -> WebUrl.parse(url).isEmpty())
                .map(url -> new Item(null, null, url, "This is not an http or https address."))
                .forEach(items::add);
        return new Plan(items, null, false);
    }

    private Plan again(List<Long> articleIds, boolean fetch) {
        List<Item> items = new ArrayList<>();
        for (long id : articleIds) {
            articles.find(id, Visibility.STAFF)
                    .ifPresent(article -> items.addAll(fetch ? fetchAgain(article) : List.of(readAgain(article))));
        }
        return new Plan(items, null, false);
    }

    private Plan archived(Source source) {
        SearchQuery all = new SearchQuery(
                null,
                source.slug(),
                null,
                null,
                null,
                null,
                null,
                null,
                SearchQuery.Sort.NEWEST,
                1,
                null,
                Visibility.STAFF);
        List<Item> items = new ArrayList<>(again(search.ids(all), false).items());
        items.addAll(visits(links.known(links.withoutArticle(source.id()))));
        return new Plan(items, null, false);
    }

    private List<Item> fetchAgain(Article article) {
        List<Long> known = links.ofArticle(article.id());
        if (!known.isEmpty()) {
            return visits(links.known(known));
        }
        WebUrl url = article.url() == null ? null : WebUrl.parse(article.url()).orElse(null);
        if (url == null) {
            return List.of(new Item(
                    null,
                    article.id(),
                    shown(article),
                    "The address of this page is not known, so it cannot be asked for again."));
        }
        return visits(links.offer(article.source().id(), List.of(DiscoveredLink.of(url)), clock.instant()));
    }

    private static Item readAgain(Article article) {
        return new Item(null, article.id(), shown(article), null);
    }

    private static String shown(Article article) {
        return article.url() == null ? article.key().value() : article.url();
    }

    private static List<Item> visits(List<Links.Known> known) {
        return known.stream()
                .map(link -> new Item(link.id(), null, link.shown(), null))
                .toList();
    }

    private Source source(String slug) {
        return sources.find(slug, Visibility.STAFF)
                .orElseThrow(() -> new JobImpossible("There is no source “" + slug + "” any more."));
    }

    private static @Nullable String problem(DiscoveryResult offer) {
        return offer.problems().isEmpty()
                ? null
                : offer.problems().stream().map(DiscoveryResult.Problem::reason).collect(Collectors.joining("\n"));
    }
}
