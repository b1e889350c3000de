package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Maps {@linkplain WordCodes codes of words} to values without an object for each code; code 0 is no key. */
final class CodeMap<V> {

    private long[] keys = new long[64];
    private @Nullable Object[] values = new Object[64];
    private int size;

    @Nullable
    V get(long key) {
        return value(slot(key));
    }

    /** Keeps the value that is there already, as the first list that names an entry decides. */
    void putIfAbsent(long key, V value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            values[slot] = value;
            size++;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    @SuppressWarnings("unchecked") // only values of this type are ever put in
    private @Nullable V value(int slot) {
        return (V) values[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
