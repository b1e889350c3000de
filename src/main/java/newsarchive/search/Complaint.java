package newsarchive.search;

/**
 * Something in a query that could not be taken as it was typed. It is never an error: the rest is searched for.
 *
 * @param from where it begins in the typed text, in UTF-16 units, 0 or more
 * @param to where it ends, excluded; never before {@code from}
 * @param message one plain sentence
 * @param instead what was understood, one plain sentence
 */
public record Complaint(int from, int to, String message, String instead) {

    public Complaint {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A complaint needs a place");
        }
    }
}
