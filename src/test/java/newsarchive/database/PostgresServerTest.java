package newsarchive.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    static Path folder;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        execute("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('Jänner')");

        server.close();
        server = PostgresServer.start(folder);

        assertThat(queryText("SELECT word FROM kept")).isEqualTo("Jänner");
    }

    @Test
    void refusesASecondProcessOnTheSameFolder() {
        assertThatThrownBy(() -> PostgresServer.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("already using the data folder")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws SQLException {
        assertThat(queryText("SHOW fsync")).isEqualTo("on");
        assertThat(queryText("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(queryText("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        server.jdbcUrl("newsarchive"), PostgresServer.USER, "a wrong password"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsThePasswordReadableForItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesOverTheServerOfAnApplicationThatWasKilled(@TempDir Path other) throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldServer.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String held = killed.inputReader()
                .lines()
                .filter(line -> line.startsWith("HELD "))
                .findFirst()
                .orElseThrow();
        killed.destroyForcibly().waitFor();

        try (PostgresServer survivor = PostgresServer.start(other)) {
            assertThat("HELD " + survivor.jdbcUrl("newsarchive")).isEqualTo(held);
        }
    }

    @Test
    void isStartedAgainAtItsPlaceWhenItEndsByItself() throws Exception {
        execute("CREATE TABLE outlived (word text)", "INSERT INTO outlived VALUES ('März')");
        ProcessHandle ended = server.process().orElseThrow();
        try (PostgresWatch watch = PostgresWatch.over(server)) {
            assertThat(watch).isNotNull();
            ended.destroyForcibly();
            ended.onExit().join();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(queryText("SELECT word FROM outlived")).isEqualTo("März"));
        }
        assertThat(server.process().orElseThrow()).isNotEqualTo(ended);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
        }
    }

    private String queryText(String sql) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("newsarchive"), PostgresServer.USER, server.password());
    }
}
