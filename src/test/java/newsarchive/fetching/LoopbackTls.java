package newsarchive.fetching;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Servers for tests that speak TLS on 127.0.0.1. Their certificates lie in fetching/certificates.p12, made with keytool: an authority, and
 * two of paper.example that it signed, "fits" is good for a hundred years and "expired" was over in 2020; "selfsigned" is of
 * paper.example too, but only its own word for it.
 */
final class LoopbackTls {

    private static final char[] WORD = "changeit".toCharArray();

    private LoopbackTls() {}

    /** A server with the page {@code /a}, empty; the rest is 404. It runs until it is stopped. */
    static HttpsServer start(String certificate) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(showing(certificate)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/a") ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Trusts the authority, and nobody else. */
    static SSLContext trusting() throws Exception {
        KeyStore one = empty();
        one.setCertificateEntry("authority", certificates().getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(one);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** What a server needs to show this certificate. */
    private static SSLContext showing(String certificate) throws Exception {
        KeyStore all = certificates();
        KeyStore one = empty();
        one.setKeyEntry("own", all.getKey(certificate, WORD), WORD, all.getCertificateChain(certificate));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyStore certificates() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = LoopbackTls.class.getResourceAsStream("/fetching/certificates.p12")) {
            store.load(in, WORD);
        }
        return store;
    }
}
