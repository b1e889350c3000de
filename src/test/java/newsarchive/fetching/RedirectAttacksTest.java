package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** A public page that sends us on. Only 127.0.0.1 may be asked. */
@Timeout(60)
class RedirectAttacksTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final HttpFetcher fetcher = TestFetchers.with(
            TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.1/32")));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToAPrivateAddressIsRefused(int status) {
        try (LoopbackSite inside = LoopbackSite.startOn("127.0.0.2")) {
            site.redirect("/a", inside.base() + "/secret").status(status);

            assertThat(fetch())
                    .isEqualTo(new Refused("The host 127.0.0.2 has no public address, so it may not be asked."));
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void aPrivateAddressAtTheEndOfSeveralRedirectsIsRefused() {
        try (LoopbackSite inside = LoopbackSite.startOn("127.0.0.2")) {
            site.redirect("/a", "/b");
            site.redirect("/b", "/c");
            site.redirect("/c", inside.base() + "/secret");

            assertThat(fetch()).isInstanceOf(Refused.class);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void anEndlessRedirectEndsAfterFive() {
        redirectFor("/a", new AtomicInteger());

        assertThat(fetch())
                .isEqualTo(new Failed(
                        Cause.TOO_MANY_REDIRECTS, "The page sends its visitors on more than 5 times.", null));
        assertThat(site.count()).isEqualTo(6);
    }

    @Test
    void aCircleOverTwoServersEnds() {
        try (LoopbackSite second = LoopbackSite.start()) {
            site.redirect("/a", second.base() + "/b");
            second.redirect("/b", site.base() + "/a#again");

            assertThat(fetch())
                    .isEqualTo(new Failed(
                            Cause.TOO_MANY_REDIRECTS, "The page sends its visitors round in a circle.", null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1:22/",
                "https://1.1.1.1:8443/",
                "http://user@1.1.1.1/",
                "http://user:word@1.1.1.1/",
                "http://1.1.1.1:0/",
                "http://1.1.1.1:99999/",
                "file:///etc/passwd",
                "FILE:/etc/passwd",
                "ftp://1.1.1.1/a",
                "gopher://1.1.1.1:70/_x",
                "jar:http://1.1.1.1/a!/b",
                "data:text/html,x",
                "javascript:1",
                "ldap://1.1.1.1/",
                "dict://1.1.1.1:11211/",
                "view-source:http://1.1.1.1/",
                "http://",
                "http:///a"
            })
    void aRedirectToWhatMayNotBeAskedIsRefused(String target) {
        site.redirect("/a", target);

        assertThat(fetch()).isInstanceOf(Refused.class);
    }

    @Test
    void aRedirectToAnAddressWithoutEndIsRefused() {
        site.redirect("/a", "/" + "b".repeat(9000));

        assertThat(fetch()).isInstanceOf(Refused.class);
        assertThat(site.count()).isEqualTo(1);
    }

    @Test
    void aRedirectToAServerThatCannotBeTrustedIsAFailure() throws Exception {
        HttpsServer server = LoopbackTls.start("selfsigned");
        try {
            site.redirect("/a", "https://127.0.0.1:" + server.getAddress().getPort() + "/a");

            assertThat(fetch())
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.TLS));
        } finally {
            server.stop(0);
        }
    }

    /** Each answer names an address that was not there before. */
    private void redirectFor(String path, AtomicInteger count) {
        site.handle(path, exchange -> {
            String next = "/" + count.incrementAndGet();
            redirectFor(next, count);
            exchange.getResponseHeaders().set("Location", next);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private FetchResult fetch() {
        return fetcher.fetch(FetchRequest.of(site.url("/a")));
    }
}
