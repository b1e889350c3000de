package newsarchive.web.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsarchive.access.Visibility;
import newsarchive.archive.Register;
import newsarchive.archive.Register.Entry;
import newsarchive.archive.RegisterKind;
import org.jspecify.annotations.Nullable;

/**
 * A page of a register.
 *
 * @param kind what it lists
 * @param path its address
 * @param byArticles true when those with the most articles come first
 * @param letters the letters to go to
 * @param groups the entries under their letters; under one empty letter where the order is another
 * @param last the last entry, where more follow; else null
 */
record RegisterPage(
        RegisterKind kind,
        String path,
        boolean byArticles,
        List<String> letters,
        Map<String, List<Entry>> groups,
        @Nullable Entry last) {

    static RegisterPage of(RegisterKind kind, RegisterPlace place, Register register, Visibility reader) {
        boolean byArticles = place.isByArticles();
        Register.Page page = byArticles
                ? register.most(kind, place.most(), Objects.requireNonNullElse(place.after(), ""), reader)
                : register.alphabetical(kind, place.letter(), place.after(), reader);
        List<Entry> entries = page.entries();
        return new RegisterPage(
                kind,
                path(kind),
                byArticles,
                kind == RegisterKind.LANGUAGE ? List.of() : register.letters(kind, reader),
                groups(entries, byArticles),
                page.isMore() ? entries.get(entries.size() - 1) : null);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The list of an entry's articles. */
    public String link(Entry entry) {
        String value = entry.value();
        return new Asked(
                        null,
                        null,
                        null,
                        null,
                        kind == RegisterKind.LANGUAGE ? value : null,
                        kind == RegisterKind.AUTHOR ? value : null,
                        kind == RegisterKind.TOPIC ? value : null,
                        null,
                        null)
                .firstPage();
    }

    private static Map<String, List<Entry>> groups(List<Entry> entries, boolean byArticles) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(byArticles ? "" : entry.letter(), letter -> new ArrayList<>())
                .add(entry));
        return groups;
    }

    private static String path(RegisterKind kind) {
        return switch (kind) {
            case AUTHOR -> "/authors";
            case TOPIC -> "/topics";
            case LANGUAGE -> "/languages";
        };
    }
}
