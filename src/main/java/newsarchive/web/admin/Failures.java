package newsarchive.web.admin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import newsarchive.scraping.ScrapedLink;

/**
 * Links of a job that ended for the same reason.
 *
 * @param reason one plain sentence, or an empty text where nothing was said
 * @param links the links
 */
record Failures(String reason, List<ScrapedLink> links) {

    /** The most frequent reason first. */
    static List<Failures> byReason(List<ScrapedLink> links) {
        return links.stream()
                .collect(Collectors.groupingBy(Failures::reason, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Failures(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (Failures failures) -> failures.links().size())
                        .reversed())
                .toList();
    }

    private static String reason(ScrapedLink link) {
        String reason = link.reason();
        return reason == null ? "" : reason;
    }
}
