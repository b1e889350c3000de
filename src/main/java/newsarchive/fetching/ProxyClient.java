package newsarchive.fetching;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import newsarchive.url.WebUrl;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Asks through a source's HTTP proxy: plainly for http, through a tunnel for https. It dials nothing but proxies, wherever they lie, and
 * hands them no target that does not pass the {@link AddressGuard}.
 */
final class ProxyClient implements AutoCloseable {

    private static final String PROXY = ProxyClient.class.getName();

    private final AddressGuard guard;
    private final CloseableHttpClient http;

    ProxyClient(FetchSettings settings, AddressGuard guard, NameLookup names, @Nullable SSLContext trust) {
        this.guard = guard;
        this.http = HttpClients.throughProxies(settings, new ProxyNames(names), new ThroughProxy(), trust);
    }

    /** Reads {@code http://host:port}, 80 where no port is named; empty when there is more to it, or it is none. */
    static Optional<HttpHost> addressOf(String proxy) {
        return WebUrl.parse(proxy)
                .filter(url -> url.value().equals(url.origin() + "/"))
                .filter(url -> url.scheme().equals("http"))
                .map(GuardedClient::hostOf);
    }

    /**
     * The target's answer, its body still to be read.
     *
     * @throws RefusedAddressException when the target may not be asked
     * @throws ProxyException when the proxy is to blame
     */
    ClassicHttpResponse open(HttpHost target, HttpGet get, HttpHost proxy) throws IOException, HttpException {
        guard.resolve(target.getHostName(), target.getPort());
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(PROXY, proxy);
        ClassicHttpResponse response = open(target, get, context);
        // The client hands over what a proxy says when it makes no tunnel, as if the site had said it.
        boolean noTunnel = target.getSchemeName().equals("https") && context.getSSLSession() == null;
        if (noTunnel || response.getCode() == 407) {
            int status = response.getCode();
            get.cancel();
            GuardedClient.closeQuietly(response);
            throw new ProxyException(
                    status == 407
                            ? "The proxy of this source asks for a password."
                            : "The proxy of this source made no way to the site, it answered " + status + ".");
        }
        return response;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private ClassicHttpResponse open(HttpHost target, HttpGet get, HttpClientContext context)
            throws IOException, HttpException {
        try {
            return http.executeOpen(target, get, context);
        } catch (UnknownHostException | ConnectException | NoRouteToHostException | ConnectTimeoutException e) {
            throw new ProxyException("The proxy of this source could not be reached.");
        }
    }

    /** The way of a request: through the proxy that it names, and never without one. */
    private static final class ThroughProxy extends DefaultRoutePlanner {

        private ThroughProxy() {
            super(null);
        }

        @Override
        protected HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
            if (context.getAttribute(PROXY) instanceof HttpHost proxy) {
                return proxy;
            }
            throw new ProtocolException("No proxy is named");
        }
    }

    private record ProxyNames(NameLookup names) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return names.addressesOf(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
