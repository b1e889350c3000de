package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SafeConnectionTest {

    @Test
    void fetchesFromAServerWhoseCertificateIsTrustedAndFits() throws Exception {
        assertThat(fetch("paper.example", "fits", LoopbackTls.trusting())).isInstanceOf(Fetched.class);
    }

    @Test
    void doesNotTrustACertificateOfAnUnknownAuthority() throws Exception {
        assertThat(fetch("paper.example", "fits", null))
                .isEqualTo(unsafe("paper.example is vouched for by nobody that we trust"));
    }

    @Test
    void doesNotTrustACertificateThatVouchesForItself() throws Exception {
        assertThat(fetch("paper.example", "selfsigned", LoopbackTls.trusting()))
                .isEqualTo(unsafe("paper.example is vouched for by nobody that we trust"));
    }

    @Test
    void doesNotTrustACertificateThatIsOver() throws Exception {
        assertThat(fetch("paper.example", "expired", LoopbackTls.trusting()))
                .isEqualTo(unsafe("paper.example has expired"));
    }

    @Test
    void doesNotTrustTheCertificateOfAnotherHost() throws Exception {
        assertThat(fetch("other.example", "fits", LoopbackTls.trusting()))
                .isEqualTo(unsafe("other.example was made out to another name"));
    }

    @Test
    void saysWhenAServerSpeaksNoTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                HttpFetcher fetcher = TestFetchers.with(TestFetchers.settings())) {
            Thread thread = new Thread(() -> speakPlainly(plain));
            thread.setDaemon(true);
            thread.start();
            WebUrl url = new WebUrl("https://127.0.0.1:" + plain.getLocalPort() + "/");

            assertThat(fetcher.fetch(FetchRequest.of(url)))
                    .isEqualTo(new Failed(Cause.TLS, "No safe connection to 127.0.0.1 could be made.", null));
        }
    }

    private static Failed unsafe(String what) {
        return new Failed(Cause.TLS, "The certificate of " + what + ", so the connection is not safe.", null);
    }

    private static void speakPlainly(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client went away, or the test is over.
        }
    }

    private static FetchResult fetch(String host, String certificate, @Nullable SSLContext trust) throws Exception {
        HttpsServer server = LoopbackTls.start(certificate);
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        HttpFetcher.Surroundings surroundings = new HttpFetcher.Surroundings(
                InstantSource.system(), time -> {}, name -> new InetAddress[] {loopback}, trust);
        try (HttpFetcher fetcher = new HttpFetcher(TestFetchers.settings(), surroundings)) {
            WebUrl url =
                    new WebUrl("https://" + host + ":" + server.getAddress().getPort() + "/a");
            return fetcher.fetch(FetchRequest.of(url));
        } finally {
            server.stop(0);
        }
    }
}
