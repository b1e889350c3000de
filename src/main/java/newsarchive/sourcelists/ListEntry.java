package newsarchive.sourcelists;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list as written: one channel of a source, with what the list says about that source.
 *
 * @param line where it stands in the file, from 1
 * @param values what it says by {@link Field}; blank values are left out
 * @param collections the folders that it lies in, or the names in its column
 */
record ListEntry(int line, Map<Field, String> values, Set<String> collections) {

    enum Field {
        SLUG,
        NAME,
        HOME,
        URL,
        CHANNEL,
        SELECTOR,
        KIND,
        LANGUAGE,
        COUNTRY,
        COLLECTIONS,
        HOSTS,
        INTERVAL,
        DELAY,
        VISIBILITY,
        ENABLED
    }

    @Nullable
    String value(Field field) {
        return values.get(field);
    }

    String text(Field field) {
        return values.getOrDefault(field, "");
    }
}
