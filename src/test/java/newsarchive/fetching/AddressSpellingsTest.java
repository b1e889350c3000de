package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** No spelling of an address that is not public gets through: not as an address, not as a redirect, not as what a name leads to. */
@Timeout(60)
class AddressSpellingsTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final HttpFetcher strict = TestFetchers.with(
            TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of()), this::addresses);
    private final HttpFetcher fetcher = TestFetchers.with(
            TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.1/32")),
            this::addresses);
    private String leadsTo = "127.0.0.1";

    @AfterEach
    void close() {
        strict.close();
        fetcher.close();
        site.close();
    }

    /** One address of each range, and where it ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.0.0.9",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.9",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.9",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255"
            })
    void aPrivateAddressIsRefusedInEverySpelling(String address) throws UnknownHostException {
        List<String> spellings = spellings(InetAddress.getByName(address).getAddress());

        assertThat(spellings).hasSizeGreaterThan(20);
        for (String spelling : spellings) {
            WebUrl.parse("http://" + spelling + "/secret")
                    .ifPresent(url -> assertThat(strict.fetch(FetchRequest.of(url)))
                            .as(spelling)
                            .isInstanceOf(Refused.class));
        }
        for (String name : List.of("localhost", "LOCALHOST.", address + ".nip.example", "paper.example")) {
            leadsTo = address;
            WebUrl url = new WebUrl("http://" + name + "/secret");
            assertThat(strict.fetch(FetchRequest.of(url))).as(name).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.9", "169.254.169.254", "192.168.0.1"})
    void aRedirectToAPrivateAddressIsRefusedInEverySpelling(String address) throws UnknownHostException {
        for (String spelling : spellings(InetAddress.getByName(address).getAddress())) {
            for (String target :
                    List.of("http://" + spelling + "/b", "//" + spelling + "/b", "http:\\\\" + spelling + "/b")) {
                site.redirect("/a", target);
                assertThat(fetcher.fetch(FetchRequest.of(site.url("/a"))))
                        .as(target)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[fc00::1]", "[fdff:ffff::1]", "[FD00::1]",
                        "[fe80::1]",
                "[febf::1]", "[fec0::1]", "[ff02::1]", "[100::1]", "[2001:db8::1]", "[2001::1]", "[2001:20::1]",
                        "[3fff::1]",
                "[64:ff9b:1::1]", "[5f00::1]", "[::ffff:0:127.0.0.1]", "[4000::1]"
            })
    void anAddressOfIpv6ThatIsNotPublicIsRefused(String host) {
        assertThat(strict.fetch(FetchRequest.of(new WebUrl("http://" + host + "/secret"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPortBesideTheAllowedOnesIsRefusedThoughTheAddressIsPublic() {
        for (int port : List.of(1, 22, 25, 81, 444, 5432, 6379, 8080, 9200, 65535)) {
            assertThat(strict.fetch(FetchRequest.of(new WebUrl("https://1.1.1.1:" + port + "/"))))
                    .isEqualTo(new Refused("Port " + port + " of 1.1.1.1 may not be asked, only these: 80, 443."));
        }
    }

    /** IPv4 as the C library, browsers and IPv6 write it. */
    private static List<String> spellings(byte[] ip) {
        int[] b = {ip[0] & 255, ip[1] & 255, ip[2] & 255, ip[3] & 255};
        long all = (long) b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
        String dotted = b[0] + "." + b[1] + "." + b[2] + "." + b[3];
        String hex = HexFormat.of().formatHex(ip);
        String groups = hex.substring(0, 4) + ":" + hex.substring(4);
        List<String> spellings = new ArrayList<>(List.of(
                dotted,
                dotted + ".",
                dotted + ":80",
                wide(dotted),
                "user@" + dotted,
                "user:word@" + dotted,
                "public.example@" + dotted,
                Long.toString(all),
                "0x" + hex,
                "0X" + hex.toUpperCase(Locale.ROOT),
                "0" + Long.toOctalString(all),
                String.format("0%o.0%o.0%o.0%o", b[0], b[1], b[2], b[3]),
                String.format("0x%x.0x%x.0x%x.0x%x", b[0], b[1], b[2], b[3]),
                String.format("0%o.%d.0x%x.%d", b[0], b[1], b[2], b[3]),
                String.format("%03d.%03d.%03d.%03d", b[0], b[1], b[2], b[3]),
                b[0] + "." + (all & 0xFFFFFF),
                b[0] + "." + b[1] + "." + (all & 0xFFFF),
                "0x" + Integer.toHexString(b[0]) + "." + (all & 0xFFFFFF)));
        for (String six : List.of(
                "::ffff:" + dotted,
                "::ffff:" + groups,
                "0:0:0:0:0:ffff:" + groups,
                "::FFFF:" + groups.toUpperCase(Locale.ROOT),
                "::" + dotted,
                "::" + groups,
                "64:ff9b::" + dotted,
                "64:ff9b::" + groups,
                "64:ff9b:1::" + groups,
                "2002:" + groups + "::",
                "2002:" + groups + "::1",
                "2001:0:" + groups + "::1")) {
            spellings.add("[" + six + "]");
        }
        return spellings;
    }

    /** Full-width digits, as an international host may be written in. */
    private static String wide(String dotted) {
        return dotted.chars()
                .mapToObj(c -> String.valueOf((char) (c == '.' ? '。' : c - '0' + '０')))
                .reduce("", String::concat);
    }

    /** Literals are what they are, every name leads to where the test says. */
    private InetAddress[] addresses(String host) throws UnknownHostException {
        boolean literal = host.matches("[0-9.]+") || host.contains(":");
        return InetAddress.getAllByName(literal ? host : leadsTo);
    }
}
