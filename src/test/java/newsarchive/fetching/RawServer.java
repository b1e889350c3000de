package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import newsarchive.url.WebUrl;

/** A server that answers every request in the same way, proper HTTP or not; only its robots.txt is a proper 404. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Answer answer;

    private RawServer(Answer answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.answer = answer;
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes an answer; it may take as long as it likes, until the one who asks goes away. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out) throws IOException;
    }

    static RawServer answering(String answer) throws IOException {
        return new RawServer(out -> out.write(answer.getBytes(ISO_8859_1)));
    }

    /** Answers as the writer does, each time anew. */
    static RawServer writing(Answer answer) throws IOException {
        return new RawServer(answer);
    }

    /** Answers with the start, and then the same again and again, without end. */
    static RawServer repeating(String start, String again) throws IOException {
        return new RawServer(out -> {
            out.write(start.getBytes(ISO_8859_1));
            byte[] bytes = again.getBytes(ISO_8859_1);
            while (true) {
                out.write(bytes);
            }
        });
    }

    /** Answers with the start, and then one byte of the rest after the other, twenty a second, beginning anew at its end. */
    static RawServer dripping(String start, String rest) throws IOException {
        return new RawServer(out -> {
            out.write(start.getBytes(ISO_8859_1));
            byte[] bytes = rest.getBytes(ISO_8859_1);
            for (int i = 0; true; i = (i + 1) % bytes.length) {
                out.write(bytes[i]);
                out.flush();
                LockSupport.parkNanos(50_000_000);
            }
        });
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
        if (robots) {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
        } else {
            answer.write(out);
        }
        out.flush();
    }
}
