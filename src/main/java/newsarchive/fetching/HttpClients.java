package newsarchive.fetching;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sets up the HTTP client: it does nothing on its own (no redirects, cookies, logins, unpacking), and its limits are tight. */
final class HttpClients {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 32 * 1024;

    private HttpClients() {}

    /** Dials what is asked for, if the guard lets it. */
    static CloseableHttpClient direct(FetchSettings settings, AddressGuard guard, @Nullable SSLContext trust) {
        return builder(settings, guard, trust).build();
    }

    /**
     * Dials proxies only.
     *
     * @param proxies what the proxies' names are looked up with
     * @param way tells the proxy of each request
     */
    static CloseableHttpClient throughProxies(
            FetchSettings settings, DnsResolver proxies, HttpRoutePlanner way, @Nullable SSLContext trust) {
        return builder(settings, proxies, trust).setRoutePlanner(way).build();
    }

    private static HttpClientBuilder builder(FetchSettings settings, DnsResolver names, @Nullable SSLContext trust) {
        Timeout timeout = Timeout.of(settings.timeout());
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings, names, trust))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setHardCancellationEnabled(true)
                        .build())
                .setUserAgent(settings.userAgent())
                .setRetryStrategy(new RetryOnClosedConnection())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(20));
    }

    private static PoolingHttpClientConnectionManager connections(
            FetchSettings settings, DnsResolver names, @Nullable SSLContext trust) {
        Timeout timeout = Timeout.of(settings.timeout());
        Duration connect = settings.timeout().compareTo(LONGEST_CONNECT) < 0 ? settings.timeout() : LONGEST_CONNECT;
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                // Strict pools search all idle connections, which costs more the more hosts there are.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(1000)
                .setMaxConnPerRoute(4)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits())
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(timeout)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build());
        if (trust != null) {
            builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(trust));
        }
        return builder.build();
    }

    private static Http1Config limits() {
        return Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxEmptyLineCount(2)
                .build();
    }
}
