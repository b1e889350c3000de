package newsarchive.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL on loopback, kept in a data folder. Durable as any: fsync stays on, and what was committed survives
 * {@code kill -9}. A server that outlived its application is taken over by the next one.
 *
 * <pre>{@code
 * try (PostgresServer server = PostgresServer.start(Path.of("data"))) {
 *     server.jdbcUrl("newsarchive");
 * }
 * }</pre>
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "newsarchive";
    static final String DATABASE = "newsarchive";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final PostgresUser user;
    private final String password;
    private int port;

    private PostgresServer(DataFolder folder, PostgresBinaries binaries, PostgresUser user, String password) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
        this.password = password;
    }

    /** Starts or takes over the server of a data folder; makes the folder and an empty database at the first time. */
    static PostgresServer start(Path dataFolder) {
        DataFolder folder = DataFolder.lock(dataFolder);
        try {
            PostgresUser user = PostgresUser.find();
            PostgresBinaries binaries = PostgresBinaries.unpackInto(folder.path());
            PostgresServer server = new PostgresServer(folder, binaries, user, password(folder));
            server.initialize();
            server.takeOverOrStart();
            server.createDatabase();
            return server;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The archive's own PostgreSQL could not be started: " + e + ".",
                    "See " + folder.serverLog() + " for what it says.",
                    e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    /** Stops the server and frees the data folder. */
    @Override
    public void close() {
        try {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-t", "60", "-D", cluster());
        } catch (IOException e) {
            log.warn("The archive's PostgreSQL did not stop: {}", e.toString());
        } finally {
            try {
                folder.close();
            } catch (IOException e) {
                log.debug("The data folder's lock was not closed", e);
            }
        }
    }

    private static String password(DataFolder folder) throws IOException {
        Path file = folder.password();
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path unfinished = folder.path().resolve("password-unfinished");
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            if (!PostgresBinaries.isWindows()) {
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(unfinished, file);
        }
        return Files.readString(file).strip();
    }

    private void initialize() throws IOException {
        if (Files.isDirectory(folder.cluster())) {
            checkMajorVersion();
            return;
        }
        log.info("Setting up a PostgreSQL of our own in {}", folder.path());
        // As with the programs: the final name comes last, so that an interrupted set-up is begun anew.
        Path unfinished = folder.path().resolve("cluster-unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        user.own(folder.path());
        run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "--pwfile=" + folder.password(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.move(unfinished, folder.cluster());
    }

    private void checkMajorVersion() throws IOException {
        String ofData = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        String ofPrograms =
                run("postgres", "--version").replaceAll("\\D*(\\d+).*", "$1").strip();
        if (!ofData.equals(ofPrograms)) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder.path() + " was made by PostgreSQL " + ofData
                            + ", and this version brings PostgreSQL " + ofPrograms + ".",
                    "Run the version of News archive that made it, or move the data over with pg_dump.");
        }
    }

    private void takeOverOrStart() throws IOException {
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            port = running.get();
            log.info("Took over the PostgreSQL that was still running on port {}", port);
            return;
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                startProcess();
                log.info("PostgreSQL runs on port {}, its data is in {}", port, folder.path());
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.debug("PostgreSQL did not start on port {}, trying another", port, e);
            }
        }
    }

    /** Starts the server's process on its port, and waits until it answers. */
    void startProcess() throws IOException {
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "300",
                "-l",
                folder.serverLog().toString(),
                "-D",
                cluster(),
                "-o",
                PostgresOptions.of(port));
    }

    /** The server's process, while it runs. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = pidFile();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** The port of a server that an application before us left running, if it answers to our password. */
    private Optional<Integer> runningPort() throws IOException {
        List<String> lines = pidFile();
        if (lines.size() < 4 || process().isEmpty()) {
            return Optional.empty();
        }
        int candidate = Integer.parseInt(lines.get(3).strip());
        port = candidate;
        return answers() ? Optional.of(candidate) : Optional.empty();
    }

    private List<String> pidFile() throws IOException {
        Path file = folder.cluster().resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                var found = connection
                        .createStatement()
                        .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                connection.createStatement().execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The archive's own PostgreSQL does not answer: " + e.getMessage() + ".",
                    "See " + folder.serverLog() + " for what it says.",
                    e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String cluster() {
        return folder.cluster().toString();
    }

    /**
     * Runs one of the programs to its end and gives back what it printed. The output goes to a file, never a pipe: the server
     * inherits it, and a reader of a pipe would never see its end.
     */
    private String run(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(binaries.program(program).toString()));
        words.addAll(List.of(arguments));
        Path output = Files.createTempFile("newsarchive-" + program, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(user.command(words))
                    .directory(Path.of("/").toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
            if (!ended || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
