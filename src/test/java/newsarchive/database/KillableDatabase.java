package newsarchive.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A PostgreSQL of its own that can be killed and started again; its address stays the same all the time. */
public final class KillableDatabase implements AutoCloseable {

    private final Path folder;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private PostgresServer server;
    private volatile int port;

    /** Starts it on an empty folder. */
    public KillableDatabase(Path folder) {
        this.folder = folder;
        start();
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::letIn);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/newsarchive";
    }

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return server.password();
    }

    /** Kills every process of the server, as a machine that fails does. */
    public void kill() {
        port = 0;
        try {
            long pid =
                    Long.parseLong(Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"))
                            .get(0)
                            .strip());
            ProcessHandle main = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = main.descendants().toList();
            main.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.close();
        open.forEach(KillableDatabase::shut);
    }

    /** Starts it with the data that it had. */
    public void start() {
        server = PostgresServer.start(folder);
        port = Integer.parseInt(server.jdbcUrl("x").replaceAll(".*:(\\d+)/x", "$1"));
    }

    @Override
    public void close() {
        shut(door);
        open.forEach(KillableDatabase::shut);
        threads.shutdownNow();
        server.close();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket outside = door.accept();
                open.add(outside);
                threads.execute(() -> connect(outside));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket outside) {
        try (outside;
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.add(inside);
            outside.setTcpNoDelay(true);
            inside.setTcpNoDelay(true);
            threads.execute(() -> pass(inside, outside));
            pass(outside, inside);
            open.remove(inside);
        } catch (IOException e) {
            // The server is away: the connection ends, as it would without a door in between.
        } finally {
            open.remove(outside);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[16_384];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                out.write(some, 0, n);
            }
        } catch (IOException e) {
            // One side is gone, so the other is closed as well.
        }
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
