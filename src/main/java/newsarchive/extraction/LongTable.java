package newsarchive.extraction;

/** Numbers things by their hash, from 0 in the order in which they come: open addressing, at most half full. */
final class LongTable {

    private long[] keys;
    private int[] numbers;
    private int size;

    LongTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
        keys = new long[capacity];
        numbers = new int[capacity];
    }

    int size() {
        return size;
    }

    /** The number of a key, a new one when it has none. */
    int number(long key) {
        int slot = slot(key);
        if (numbers[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = ++size;
            if (2 * size > keys.length) {
                grow();
            }
            return size - 1;
        }
        return numbers[slot] - 1;
    }

    /** The number of a key, or -1. */
    int find(long key) {
        return numbers[slot(key)] - 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
