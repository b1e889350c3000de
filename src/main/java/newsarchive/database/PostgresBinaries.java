package newsarchive.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs, packed in a jar on the class path (zonky's builds) and unpacked once into the data folder. */
record PostgresBinaries(Path home) {

    /** Unpacks the programs below a folder, unless the very same ones are there already. */
    static PostgresBinaries unpackInto(Path folder) {
        String archive = archiveName();
        try {
            Path home = folder.resolve("postgresql-" + checksum(archive));
            if (!Files.isDirectory(home)) {
                // A half-unpacked folder must never look like a whole one, so the name comes last.
                Path unfinished = folder.resolve("postgresql-unfinished");
                FileSystemUtils.deleteRecursively(unfinished);
                unpack(archive, unfinished);
                Files.move(unfinished, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL could not be unpacked into " + folder + ": " + e + ".",
                    "See that there is room on the disk and that the folder is writable.",
                    e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    private static InputStream open(String archive) throws IOException {
        InputStream packed = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
        if (packed == null) {
            throw new DatabaseUnavailable(
                    "This build holds no PostgreSQL for this kind of machine (" + archive + ").",
                    "Build it on this kind of machine, or name a PostgreSQL of yours with --spring.datasource.url.");
        }
        return new BufferedInputStream(packed);
    }

    private static String checksum(String archive) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(open(archive), crc)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                unpackEntry(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if (!isWindows()) {
            Files.setPosixFilePermissions(file, permissions(entry));
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        boolean executable = (entry.getMode() & 0100) != 0;
        return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
    }
}
