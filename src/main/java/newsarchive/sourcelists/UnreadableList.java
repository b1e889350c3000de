package newsarchive.sourcelists;

/** A file that is no list of sources. The message is one plain sentence for whoever sent it. */
final class UnreadableList extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableList(String reason) {
        super(reason);
    }
}
