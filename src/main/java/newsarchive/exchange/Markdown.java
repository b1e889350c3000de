package newsarchive.exchange;

import java.util.ArrayList;
import java.util.List;
import newsarchive.archive.Revision;
import newsarchive.extraction.HtmlPiece;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An article as Markdown, with what is known of it in front as YAML. */
public final class Markdown {

    /** A JSON text is a YAML text, too. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder file = new StringBuilder();

    private Markdown() {}

    /** The whole file. */
    public static String of(Citation citation, Revision shown) {
        Markdown markdown = new Markdown();
        markdown.front(citation);
        markdown.file
                .append("# ")
                .append(MarkdownText.escaped(citation.title()))
                .append("\n\n");
        String lead = shown.leadApart();
        if (lead != null) {
            markdown.file.append("**").append(MarkdownText.escaped(lead)).append("**\n\n");
        }
        markdown.file.append(MarkdownText.of(HtmlPiece.of(shown.html())));
        return markdown.file.toString();
    }

    private void front(Citation citation) {
        file.append("---\n");
        line("title", citation.title());
        list("authors", citation.authors().stream().map(CitedName::plain).toList());
        line(
                "published",
                citation.published() == null ? null : citation.published().iso());
        line("newspaper", citation.medium());
        line("section", citation.section());
        line("language", citation.language());
        list("topics", citation.topics());
        line("url", citation.url());
        line("archived", citation.archived());
        line("captured", citation.captured().toString());
        file.append("---\n\n");
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            file.append(name)
                    .append(": ")
                    .append(JSON.writeValueAsString(value))
                    .append('\n');
        }
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            file.append(name)
                    .append(": ")
                    .append(JSON.writeValueAsString(new ArrayList<>(values)))
                    .append('\n');
        }
    }
}
