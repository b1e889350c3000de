package newsarchive.fetching;

import java.time.Duration;

/** Which of several processes may ask a host now. Within a process, {@code HostPauses} lets one request after the other go. */
public interface HostTurns {

    /** For a process that shares its hosts with none. */
    HostTurns ALONE = new HostTurns() {
        @Override
        public Hold hold(String host, Duration longest) {
            return new Hold(false, Duration.ZERO);
        }

        @Override
        public void letGo(String host) {}

        @Override
        public void rest(String host, Duration time) {}
    };

    /**
     * The host is ours.
     *
     * @param wasOthers true when another process may have asked it a moment ago
     * @param rest how long it is still to be left alone because it asked for that, as far as other processes know; zero for not
     */
    record Hold(boolean wasOthers, Duration rest) {}

    /**
     * Waits until this process, and no other, may ask the host.
     *
     * @param longest how long the request takes at most
     */
    Hold hold(String host, Duration longest) throws InterruptedException;

    /** The request is over; another process may have the host. */
    void letGo(String host);

    /** The server asks to be left alone for a time, by all processes. */
    void rest(String host, Duration time);
}
