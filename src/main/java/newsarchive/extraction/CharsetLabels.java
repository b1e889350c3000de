package newsarchive.extraction;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charsets of the web by the labels that pages give them: {@code latin1} is windows-1252, {@code gb2312} is GB18030. */
final class CharsetLabels {

    private static final Map<String, Charset> BY_LABEL = new HashMap<>();

    static {
        WordFile.read("charset-labels").sections().forEach((name, lines) -> {
            if (Charset.isSupported(name)) {
                for (String labels : lines) {
                    for (String label : labels.split(" ", -1)) {
                        BY_LABEL.put(label, Charset.forName(name));
                    }
                }
            }
        });
    }

    private CharsetLabels() {}

    /** The charset that browsers use for a label, or null when the web does not know it. */
    static @Nullable Charset find(String label) {
        return BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
    }

    /** As browsers read a declared charset: the small ones as the larger ones that contain them. */
    static Charset asBrowsersRead(Charset declared) {
        Charset known = declared.name().startsWith("UTF-") ? null : find(declared.name());
        return known == null ? declared : known;
    }
}
