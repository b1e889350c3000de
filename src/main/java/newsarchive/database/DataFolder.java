package newsarchive.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the archive's own PostgreSQL, locked for as long as this process uses it. The operating system frees the
 * lock when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder where it is absent, and locks it; a second process gets {@link DatabaseUnavailable}. */
    static DataFolder lock(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailable(
                        "Another News archive is already using the data folder " + path + ".",
                        "Stop the other one, or give this one a data folder of its own with"
                                + " --newsarchive.data-dir=FOLDER.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder " + path + " cannot be used: " + e + ".",
                    "Make it writable for this user, or name another one with --newsarchive.data-dir=FOLDER.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** The database cluster itself. */
    Path cluster() {
        return path.resolve("cluster");
    }

    /** What the PostgreSQL server writes while it runs. */
    Path serverLog() {
        return path.resolve("server.log");
    }

    /** The password of the database's superuser, readable for the owner only. */
    Path password() {
        return path.resolve("password");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
