package newsarchive.discovery;

import java.util.function.Consumer;
import newsarchive.fetching.FetchSettings;
import newsarchive.fetching.Fetcher;
import newsarchive.url.WebUrl;
import org.springframework.stereotype.Component;

/**
 * Looks around a site, politely, for its feeds, sitemaps and sections, and what each of them offers.
 *
 * <pre>{@code
 * Survey survey = surveys.of("paper.example", soFar -> show(soFar));
 * survey.channels().stream().filter(Survey.Offer::useful)...
 * }</pre>
 */
@Component
public class SiteSurvey {

    private final ChannelDocuments documents;
    private final int maxBytes;

    SiteSurvey(Fetcher fetcher, FetchSettings settings) {
        this.documents = new ChannelDocuments(fetcher);
        this.maxBytes = (int) Math.min(settings.maxBody().toBytes(), Integer.MAX_VALUE - 8);
    }

    /**
     * Surveys a site; takes about a second a document, at most some twenty of them.
     *
     * @param address a homepage, a page of a site, a feed or a sitemap, with or without {@code https://}
     * @param progress is told what was found so far, after each document
     */
    public Survey of(String address, Consumer<Survey> progress) {
        SiteWalk walk = new SiteWalk(documents, maxBytes, progress);
        walk.visit(address.strip());
        return walk.survey();
    }

    /** Whether this may be the address of a site, with or without {@code https://}. */
    public static boolean isAddress(String address) {
        String text = address.strip();
        return WebUrl.parse(SiteWalk.withScheme(text))
                .filter(url -> url.host().contains(".") || url.host().startsWith("["))
                .isPresent();
    }
}
