package newsarchive.extraction;

import java.util.function.Supplier;

/** Runs the parsing of each page, so that a caller can tell the time of parsing from the time of all the rest. */
public interface ParsingWatch {

    /** Watches nothing. */
    ParsingWatch NONE = new ParsingWatch() {
        @Override
        public <T> T watch(Supplier<T> parsing) {
            return parsing.get();
        }
    };

    /** Runs the parsing, once, and gives what it gave. */
    <T> T watch(Supplier<T> parsing);
}
