package newsarchive.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells from class and id what an element is likely to be; each name of a page is looked at once. */
final class MetadataNames {

    static final int ASIDE = 1;
    static final int DATE = 2;
    static final int AUTHOR = 4;

    /** Pages have some hundred; a hostile page with more does not fill the memory. */
    private static final int MOST = 2000;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    private final Map<String, Integer> known = new HashMap<>();

    /** The bits that hold for an element with this class or id. */
    int of(String name) {
        if (name.length() < SHORTEST) {
            return 0;
        }
        Integer bits = known.get(name);
        if (bits == null) {
            bits = bits(name);
            if (known.size() < MOST) {
                known.put(name, bits);
            }
        }
        return bits;
    }

    private static int bits(String name) {
        String lower = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return (MetadataWords.anyIn(lower, MetadataWords.ASIDE_NAMES) ? ASIDE : 0)
                | (MetadataWords.anyIn(lower, MetadataWords.DATE_NAMES) ? DATE : 0)
                | (MetadataWords.anyIn(lower, MetadataWords.AUTHOR_NAMES) ? AUTHOR : 0);
    }
}
