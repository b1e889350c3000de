package newsarchive.archive;

/** What a comparison may cost in all, in pairs of things that are looked at; it ends in time with a coarser answer for enormous texts. */
final class Effort {

    private long left;

    Effort(long most) {
        this.left = most;
    }

    /** True, and spent, when there is still room for so much. */
    boolean allows(long cost) {
        if (cost > left) {
            return false;
        }
        left -= cost;
        return true;
    }
}
