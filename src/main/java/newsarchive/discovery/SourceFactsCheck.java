package newsarchive.discovery;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsarchive.url.WebUrl;

/** Looks for what cannot be so in the facts of a source. */
final class SourceFactsCheck {

    static final int MOST_COLLECTIONS = 20;
    static final int LONGEST_COLLECTION = 80;
    static final int MOST_HOSTS = 50;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private SourceFactsCheck() {}

    /** Notes what is wrong: field name as in the API to one plain sentence. */
    static void note(SourceFacts facts, Map<String, String> problems) {
        if (facts.country() != null && !COUNTRIES.contains(facts.country())) {
            problems.put("country", "The country is a code of two letters, such as DE or GB.");
        }
        collections(facts.collections(), problems);
        hosts(facts.hosts(), problems);
    }

    private static void collections(Set<String> collections, Map<String, String> problems) {
        if (collections.size() > MOST_COLLECTIONS) {
            problems.put("collections", "A source is in at most " + MOST_COLLECTIONS + " collections.");
        }
        for (String name : collections) {
            if (name.length() > LONGEST_COLLECTION) {
                problems.put(
                        "collections",
                        "The name of a collection has at most " + LONGEST_COLLECTION + " characters: “"
                                + name.substring(0, 40) + "…” is longer.");
            }
            if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == ',')) {
                problems.put("collections", "The name of a collection has no commas and no control characters.");
            }
        }
    }

    private static void hosts(Set<String> hosts, Map<String, String> problems) {
        if (hosts.size() > MOST_HOSTS) {
            problems.put("hosts", "A source has at most " + MOST_HOSTS + " other hosts.");
        }
        hosts.stream().filter(host -> !isHost(host)).findFirst().ifPresent(host -> {
            String shown = (host.length() > 80 ? host.substring(0, 80) + "…" : host).replaceAll("\\p{Cntrl}", "?");
            problems.put("hosts", "“" + shown + "” is not the name of a host, such as m.example.org.");
        });
    }

    private static boolean isHost(String host) {
        return (host.contains(".") || host.startsWith("["))
                && WebUrl.parse("http://" + host)
                        .filter(url -> url.host().equals(host))
                        .isPresent();
    }
}
