package newsarchive.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newsarchive.archive.Revision;

/** An article as plain text, without a word of ours. */
public final class PlainText {

    private PlainText() {}

    /** Headline; authors, newspaper and time; addresses; lead; text, with a blank line between blocks. */
    public static String of(Citation citation, Revision shown) {
        List<String> blocks = new ArrayList<>();
        blocks.add(citation.title());
        blocks.add(source(citation));
        String lead = shown.leadApart();
        if (lead != null) {
            blocks.add(lead);
        }
        shown.body().lines().filter(line -> !line.isBlank()).forEach(blocks::add);
        return String.join("\n\n", blocks) + "\n";
    }

    private static String source(Citation citation) {
        List<String> lines = new ArrayList<>();
        if (!citation.authors().isEmpty()) {
            lines.add(citation.authors().stream().map(CitedName::plain).collect(Collectors.joining(", ")));
        }
        lines.add(citation.medium()
                + (citation.published() == null
                        ? ""
                        : ", " + citation.published().iso()));
        if (citation.url() != null) {
            lines.add(citation.url());
        }
        lines.add(citation.archived());
        return String.join("\n", lines);
    }
}
