package newsarchive.scraping;

import java.util.Locale;
import java.util.Optional;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchSettings;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells answers that may be articles from all others, before anything is kept. */
@Component
class AnswerCheck {

    private final boolean respectsNoarchive;
    private final String robotName;

    AnswerCheck(ScrapingSettings settings, FetchSettings fetching) {
        this.respectsNoarchive = settings.scraping().respectNoarchive();
        this.robotName = fetching.userAgent().split("[/\\s]", 2)[0];
    }

    /**
     * Why an answer cannot be an article that we may keep, in one plain sentence; empty when it may be one.
     *
     * @param asked the address that was asked for, or null
     * @param standin what the answer stands in with, if it does
     */
    Optional<String> unusable(@Nullable WebUrl asked, Fetched answer, PageHead head, Optional<Standin> standin) {
        if (answer.body().length == 0) {
            return Optional.of("The page is empty.");
        }
        if (answer.truncated()) {
            return Optional.of("The page is larger than the limit, so it was not stored.");
        }
        if (!HtmlSniffer.looksLikeHtml(answer.header("content-type"), answer.body())) {
            return Optional.of("The page is not HTML but " + type(answer.header("content-type")) + ".");
        }
        if (leadsHome(asked, answer)) {
            return Optional.of("The address leads to the front page of its site now.");
        }
        if (standin.isEmpty() && respectsNoarchive && head.asksNotToBeArchived(robotName)) {
            return Optional.of("The page asks not to be archived (noarchive).");
        }
        return standin.map(Standin::reason);
    }

    private static String type(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return "of an unknown kind";
        }
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean leadsHome(@Nullable WebUrl asked, Fetched answer) {
        String path = answer.url().uri().getPath();
        boolean isHome = path == null || path.isEmpty() || path.equals("/");
        return isHome && !answer.redirects().isEmpty() && asked != null && !asked.equals(answer.url());
    }
}
