package newsarchive.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the PostgreSQL programs run. PostgreSQL refuses to run as root, so there a way is looked for to run it as somebody
 * else: a user namespace of its own (needs nothing), else the user {@code nobody}, to whom the data folder is then given.
 *
 * @param prefix the words before each command; empty for an ordinary user
 * @param ownsData whether the data folder must belong to {@code nobody}
 */
record PostgresUser(List<String> prefix, boolean ownsData) {

    private static final List<PostgresUser> WAYS_AS_ROOT = List.of(
            new PostgresUser(List.of("unshare", "-U"), false),
            new PostgresUser(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), true),
            new PostgresUser(List.of("runuser", "-u", "nobody", "--"), true));

    PostgresUser {
        prefix = List.copyOf(prefix);
    }

    /** Finds out who we are, and how to run PostgreSQL. */
    static PostgresUser find() {
        PostgresUser ourselves = new PostgresUser(List.of(), false);
        if (PostgresBinaries.isWindows() || !userId(ourselves).equals("0")) {
            return ourselves;
        }
        return WAYS_AS_ROOT.stream()
                .filter(way -> userId(way).matches("[1-9][0-9]*"))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "PostgreSQL refuses to run as root, and neither unshare, setpriv nor runuser works here.",
                        "Start the archive as an ordinary user, or name a PostgreSQL with --spring.datasource.url."));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Gives a file or folder with all below it to the user, where that is needed. */
    void own(Path path) throws IOException {
        if (!ownsData || !Files.exists(path)) {
            return;
        }
        UserPrincipal nobody =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(folder, nobody);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, nobody);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String userId(PostgresUser user) {
        try {
            Process process = new ProcessBuilder(user.command(List.of("id", "-u")))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String id = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return process.waitFor() == 0 ? id.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
