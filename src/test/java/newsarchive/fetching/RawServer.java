package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import newsarchive.url.WebUrl;

/** A server that answers every request with the same bytes, proper HTTP or not; only its robots.txt is a proper 404. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    private RawServer(String answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.answer = answer;
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer answering(String answer) throws IOException {
        return new RawServer(answer);
    }

    WebUrl url(String path) {
        return new WebUrl("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        String request = in.readLine();
        String line = request;
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        boolean robots = request != null && request.contains("/robots.txt");
        OutputStream out = client.getOutputStream();
        out.write((robots ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : answer)
                .getBytes(ISO_8859_1));
        out.flush();
    }
}
