package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class AddressGuardTest {

    private static final FetchSettings STRICT =
            TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesEveryAddressThatIsNotPublic(String address) {
        AddressGuard guard = new AddressGuard(STRICT, host -> addresses(address));

        assertThatThrownBy(() -> guard.resolve("paper.example", 443))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessage("The host paper.example has no public address, so it may not be asked.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void letsPublicAddressesPass(String address) throws UnknownHostException {
        AddressGuard guard = new AddressGuard(STRICT, host -> addresses(address));

        assertThat(guard.resolve("paper.example", 443))
                .containsExactly(new InetSocketAddress(addresses(address)[0], 443));
    }

    @Test
    void dialsOnlyThePublicOnesOfSeveralAddresses() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(STRICT, host -> addresses("10.0.0.1", "1.1.1.1", "::1"));

        assertThat(guard.resolve("paper.example", 80))
                .extracting(address -> address.getAddress().getHostAddress())
                .containsExactly("1.1.1.1");
    }

    @Test
    void allowsOnlyTheNamedPortsOfPublicAddresses() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(STRICT, host -> addresses("1.1.1.1"));

        assertThat(guard.resolve("paper.example", 80)).isNotEmpty();
        assertThatThrownBy(() -> guard.resolve("paper.example", 22))
                .hasMessage("Port 22 of paper.example may not be asked, only these: 80, 443.");
    }

    @Test
    void allowsEveryPortOfThePrivateRangesThatAreNamed() throws UnknownHostException {
        FetchSettings settings = TestFetchers.settings(
                Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.0/8", "fd00::/8", "10.1.2.3"));
        AddressGuard guard = new AddressGuard(settings, host -> addresses(host));

        assertThat(guard.resolve("127.9.9.9", 4711)).isNotEmpty();
        assertThat(guard.resolve("fd00::1", 22)).isNotEmpty();
        assertThat(guard.resolve("10.1.2.3", 8080)).isNotEmpty();
        assertThatThrownBy(() -> guard.resolve("10.1.2.4", 80)).isInstanceOf(RefusedAddressException.class);
        assertThatThrownBy(() -> guard.resolve("169.254.169.254", 80)).isInstanceOf(RefusedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost/8", "10.0.0.0/33", "10.0.0.0/x", "fc00::/129", "10.0.0/8/8", "intranet"})
    void saysWhichRangeCannotBeRead(String range) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CidrRange.parse(range))
                .withMessageContaining("is not a range of IP addresses");
    }

    @Test
    void asksNobodyOnAPrivateAddress() {
        try (LoopbackSite site = LoopbackSite.start();
                HttpFetcher fetcher = TestFetchers.with(STRICT)) {
            site.html("/a", "secret");

            assertThat(fetcher.fetch(FetchRequest.of(site.url("/a")))).isInstanceOf(Refused.class);
            assertThat(fetcher.fetch(FetchRequest.of(new WebUrl("http://localhost:" + site.port() + "/a"))))
                    .isEqualTo(new Refused("The host localhost has no public address, so it may not be asked."));
            assertThat(fetcher.fetch(FetchRequest.of(new WebUrl("http://[::1]:" + site.port() + "/a"))))
                    .isInstanceOf(Refused.class);
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void vetsTheTargetOfEachRedirectAnew() {
        FetchSettings onlyFirst =
                TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.1/32"));
        try (LoopbackSite outside = LoopbackSite.start();
                LoopbackSite inside = LoopbackSite.startOn("127.0.0.2");
                HttpFetcher fetcher = TestFetchers.with(onlyFirst)) {
            outside.redirect("/a", inside.base() + "/secret");
            inside.html("/secret", "secret");

            assertThat(fetcher.fetch(FetchRequest.of(outside.url("/a")))).isInstanceOf(Refused.class);
            assertThat(outside.count("/a")).isEqualTo(1);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void vetsTheTargetOfARedirectedRobotsFileToo() {
        FetchSettings onlyFirst =
                TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.1/32"));
        try (LoopbackSite outside = LoopbackSite.start();
                LoopbackSite inside = LoopbackSite.startOn("127.0.0.2");
                HttpFetcher fetcher = TestFetchers.with(onlyFirst)) {
            outside.redirect("/robots.txt", inside.base() + "/robots.txt");
            outside.html("/a", "page");

            assertThat(fetcher.fetch(FetchRequest.of(outside.url("/a")))).isInstanceOf(Refused.class);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void vetsANameAnewWhenItIsDialledAnew() {
        try (LoopbackSite site = LoopbackSite.start()) {
            site.robots("User-agent: *\nAllow: /").header("Connection", "close");
            site.html("/a", "page");
            List<String> asked = new ArrayList<>();
            NameLookup rebinding = host -> {
                asked.add(host);
                return addresses(asked.size() == 1 ? "127.0.0.1" : "169.254.169.254");
            };
            try (HttpFetcher fetcher = TestFetchers.with(TestFetchers.settings(), rebinding)) {
                WebUrl url = new WebUrl("http://rebind.example:" + site.port() + "/a");

                assertThat(fetcher.fetch(FetchRequest.of(url))).isInstanceOf(Refused.class);
                assertThat(asked).hasSize(2);
                assertThat(site.count("/robots.txt")).isEqualTo(1);
                assertThat(site.count("/a")).isZero();
            }
        }
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
