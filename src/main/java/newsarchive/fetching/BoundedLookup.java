package newsarchive.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up on a name server that does not answer. The JDK's look-up can be neither limited nor cancelled, so it runs aside. */
final class BoundedLookup implements NameLookup, AutoCloseable {

    private final NameLookup names;
    private final Duration longest;
    private final ExecutorService aside = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "name-lookup");
        thread.setDaemon(true);
        return thread;
    });

    BoundedLookup(NameLookup names, Duration longest) {
        this.names = names;
        this.longest = longest;
    }

    @Override
    public InetAddress[] addressesOf(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = aside.submit(() -> names.addressesOf(host));
        try {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host);
        } catch (TimeoutException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
