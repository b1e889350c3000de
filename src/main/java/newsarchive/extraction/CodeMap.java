package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Maps {@linkplain WordCodes codes of words} to values without an object for each code; code 0 is no key. */
final class CodeMap<V> {

    private long[] keys = new long[64];
    private @Nullable Object[] values = new Object[64];

    /** A bit for some of each key's bits: most of what is asked for is not here, and this small array stays near. */
    private final long[] seen = new long[512];

    private int size;

    @Nullable
    V get(long key) {
        int bit = bit(key);
        return (seen[bit >> 6] & 1L << bit) == 0 ? null : value(slot(key));
    }

    private static int bit(long key) {
        return (int) (key >>> 20 ^ key >>> 40) & 0x7FFF;
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
            seen[bit(key) >> 6] |= 1L << bit(key);
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
