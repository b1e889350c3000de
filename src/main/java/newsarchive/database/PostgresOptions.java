package newsarchive.database;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;

/** The settings of our own PostgreSQL: on loopback only, with a share of the machine's memory. */
final class PostgresOptions {

    private PostgresOptions() {}

    /** As words for {@code postgres}. */
    static String of(int port) {
        long megabytes = Math.max(128, Math.min(2048, physicalMemory() / (1024 * 1024) / 8));
        return List.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=60",
                        "shared_buffers=" + megabytes + "MB",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "lc_messages=C")
                .stream()
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }

    private static long physicalMemory() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean bean ? bean.getTotalMemorySize() : 0;
    }
}
