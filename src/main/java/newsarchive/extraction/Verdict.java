package newsarchive.extraction;

/** The decision about a block, with the rule that made it. */
sealed interface Verdict {

    String rule();

    /** The block is part of the article. */
    record Keep(String rule) implements Verdict {}

    /** The block is taken away. */
    record Remove(RemovalReason reason, String rule) implements Verdict {}

    static Verdict keep(String rule) {
        return new Keep(rule);
    }

    static Verdict remove(RemovalReason reason, String rule) {
        return new Remove(reason, rule);
    }

    static Verdict remove(Mark mark) {
        return new Remove(mark.reason(), mark.rule());
    }

    static Verdict wording(RemovalReason reason) {
        return remove(Mark.named("words", reason));
    }

    default boolean keeps() {
        return this instanceof Keep;
    }
}
