package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP proxy for tests on a loopback address: hands on plain requests, and makes tunnels. Every name leads to 127.0.0.1, as a
 * proxy has a resolver of its own.
 */
final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile @Nullable String answer;

    private LoopbackProxy(ServerSocket socket) {
        this.socket = socket;
        threads.execute(this::serve);
    }

    /** Such as 127.0.0.9, on a free port. */
    static LoopbackProxy startOn(String address) {
        try {
            return new LoopbackProxy(new ServerSocket(0, 50, InetAddress.getByName(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives this answer to everything from now on, and hands on nothing. */
    void answering(String bytes) {
        answer = bytes;
    }

    /** Such as {@code http://127.0.0.9:40123}. */
    String address() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** The heads of the requests that it got, request line and headers. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    /** The request lines that it got. */
    List<String> lines() {
        return heads.stream().map(head -> head.substring(0, head.indexOf('\r'))).toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> handle(client));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void handle(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            heads.add(head);
            String canned = answer;
            if (canned != null) {
                client.getOutputStream().write(canned.getBytes(ISO_8859_1));
                return;
            }
            handOn(client, head);
        } catch (IOException e) {
            // One of the two went away.
        }
    }

    private void handOn(Socket client, String head) throws IOException {
        String[] line = head.substring(0, head.indexOf('\r')).split(" ");
        boolean tunnel = line[0].equals("CONNECT");
        URI target = URI.create(tunnel ? "tunnel://" + line[1] : line[1]);
        String host = target.getHost().startsWith("127.") ? target.getHost() : "127.0.0.1";
        try (Socket server = new Socket(host, target.getPort())) {
            if (tunnel) {
                client.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
                threads.execute(() -> copy(client, server));
            } else {
                String path = target.getRawPath();
                String own = head.replace(line[1], path).replaceFirst("(?i)\r\nConnection:[^\r]*", "");
                String last = own.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
                server.getOutputStream().write(last.getBytes(ISO_8859_1));
            }
            copy(server, client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException e) {
            // One of the two went away.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            head.write(next);
            if (next == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(ISO_8859_1);
            }
            next = in.read();
        }
        return "";
    }
}
