package newsarchive.database;

/** The archive's own PostgreSQL cannot be started; the message says why and what to do, in the admin's words. */
final class DatabaseUnavailable extends RuntimeException {

    private final String action;

    DatabaseUnavailable(String message, String action) {
        super(message);
        this.action = action;
    }

    DatabaseUnavailable(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What the admin can do about it. */
    String action() {
        return action;
    }
}
