package newsarchive.fetching;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Refused;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in plain words what a network or a server did to us. */
final class Failures {

    private final Duration timeout;

    Failures(Duration timeout) {
        this.timeout = timeout;
    }

    FetchResult explain(String host, IOException e) {
        if (e instanceof RefusedAddressException refused) {
            return new Refused(String.valueOf(refused.getMessage()));
        }
        if (e instanceof ProxyException proxy) {
            return failed(Cause.PROXY, String.valueOf(proxy.getMessage()));
        }
        if (e instanceof UnknownHostException) {
            return failed(Cause.UNKNOWN_HOST, "The host " + host + " could not be found.");
        }
        if (e instanceof DeadlineException || e instanceof SocketTimeoutException) {
            return e instanceof ConnectTimeoutException ? notReached(host) : tooSlow();
        }
        if (e instanceof SSLException tls) {
            return failed(Cause.TLS, tlsReason(host, tls));
        }
        if (e instanceof PackingException packing) {
            return failed(Cause.PROTOCOL, String.valueOf(packing.getMessage()));
        }
        return broken(host, e);
    }

    FetchResult explain(String host, HttpException e) {
        return failed(Cause.PROTOCOL, "The answer of " + host + " is not proper HTTP.");
    }

    FetchResult tooSlow() {
        return failed(Cause.TIMEOUT, "The server did not answer within " + words(timeout) + ".");
    }

    static Failed failed(Cause cause, String reason) {
        return new Failed(cause, reason, null);
    }

    static Failed leftAlone(String host, Duration time) {
        long minutes = time.toMinutes() + 1;
        String words = minutes == 1 ? "minute" : minutes + " minutes";
        return new Failed(
                Cause.UNREACHABLE, "The host " + host + " asked to be left alone for another " + words + ".", time);
    }

    static Failed stopped() {
        return failed(Cause.UNREACHABLE, "The program stopped before the page was asked for.");
    }

    private static FetchResult broken(String host, IOException e) {
        if (e instanceof MessageConstraintException) {
            return failed(Cause.PROTOCOL, "The headers of the answer of " + host + " are too long.");
        }
        if (e instanceof ConnectionClosedException || e instanceof NoHttpResponseException) {
            return failed(Cause.UNREACHABLE, "The server of " + host + " broke off the connection.");
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return notReached(host);
        }
        if (e instanceof java.util.zip.ZipException) {
            return failed(Cause.PROTOCOL, "The answer of " + host + " could not be unpacked.");
        }
        return failed(Cause.UNREACHABLE, "The connection to " + host + " broke off.");
    }

    private static FetchResult notReached(String host) {
        return failed(Cause.UNREACHABLE, "The server of " + host + " could not be reached.");
    }

    private static String tlsReason(String host, SSLException e) {
        String certificate = "The certificate of " + host;
        if (has(e, CertificateExpiredException.class)) {
            return certificate + " has expired, so the connection is not safe.";
        }
        if (has(e, CertPathBuilderException.class)) {
            return certificate + " is vouched for by nobody that we trust, so the connection is not safe.";
        }
        if (e instanceof SSLPeerUnverifiedException || isOfAnotherName(e)) {
            return certificate + " was made out to another name, so the connection is not safe.";
        }
        return has(e, CertificateException.class)
                ? certificate + " is not valid, so the connection is not safe."
                : "No safe connection to " + host + " could be made.";
    }

    /** The JDK tells a wrong name from other faults by its message only. */
    private static boolean isOfAnotherName(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return cause instanceof CertificateException
                && (message.startsWith("No name matching") || message.startsWith("No subject alternative"));
    }

    private static boolean has(Throwable e, Class<? extends Exception> kind) {
        Throwable cause = e;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String words(Duration time) {
        long millis = time.toMillis();
        if (millis % 1000 != 0) {
            return millis + " milliseconds";
        }
        return millis == 1000 ? "1 second" : millis / 1000 + " seconds";
    }
}
