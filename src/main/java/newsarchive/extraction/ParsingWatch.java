package newsarchive.extraction;

import java.io.Reader;
import java.util.function.Supplier;

/** Runs the parsing of each page, so that a caller can tell the time of parsing from the time of all the rest, decoding included. */
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

    /** The text that is being parsed, decoded while it is read: gives a reader of the same text. */
    default Reader decoding(Reader text) {
        return text;
    }
}
