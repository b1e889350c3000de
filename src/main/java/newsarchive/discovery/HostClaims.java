package newsarchive.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees to it that no host belongs to two sources. Many sources may have their homepages on one host, as parts of a portal do. */
final class HostClaims {

    private final JdbcClient jdbc;

    HostClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets other changes of sources wait until this transaction has ended, so that what was checked stays true. */
    void lock() {
        jdbc.sql("LOCK TABLE source_hosts IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /**
     * Notes which host of a draft is another source's.
     *
     * @param id the source that is to be changed, or 0 for a new one
     */
    void note(SourceDraft draft, long id, Map<String, String> problems) {
        Set<String> hosts = draft.facts().hosts();
        if (!hosts.isEmpty() && !problems.containsKey("hosts")) {
            claimed(hosts, id)
                    .or(() -> homes(hosts, id))
                    .ifPresent(owner -> problems.put(
                            "hosts", "“" + owner.host() + "” belongs to the source “" + owner.name() + "” already."));
        }
        host(draft.home())
                .flatMap(host -> claimed(Set.of(host), id))
                .ifPresent(owner -> problems.putIfAbsent(
                        "home", "“" + owner.host() + "” is one of the hosts of the source “" + owner.name() + "”."));
    }

    private record Owner(String name, String host) {}

    private record Home(String name, String home) {}

    private Optional<Owner> claimed(Set<String> hosts, long id) {
        return jdbc.sql("""
                        SELECT s.name, h.host
                        FROM source_hosts h
                        JOIN sources s ON s.id = h.source_id
                        WHERE h.host = ANY (:hosts)
                        AND h.source_id <> :id
                        ORDER BY h.host
                        LIMIT 1
                        """)
                .param("hosts", hosts.toArray(String[]::new))
                .param("id", id)
                .query(Owner.class)
                .optional();
    }

    /** The homepages are compared here, since only {@link WebUrl} knows all ways in which a host can be written. */
    private Optional<Owner> homes(Set<String> hosts, long id) {
        return jdbc
                .sql("SELECT name, home FROM sources WHERE home IS NOT NULL AND id <> :id ORDER BY id")
                .param("id", id)
                .query(Home.class)
                .list()
                .stream()
                .flatMap(other -> host(other.home()).stream().map(host -> new Owner(other.name(), host)))
                .filter(owner -> hosts.contains(owner.host()))
                .findFirst();
    }

    private static Optional<String> host(@Nullable String address) {
        return Optional.ofNullable(address)
                .flatMap(WebUrl::parse)
                .map(WebUrl::host)
                .map(SourceFacts::withoutWww);
    }
}
