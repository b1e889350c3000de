package newsarchive.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A citation for LaTeX. In UTF-8, as every BibTeX program of today reads it; what TeX takes for a command is written out. */
public final class BibTex {

    private final StringBuilder entry = new StringBuilder();

    private BibTex() {}

    /** One entry. */
    public static String of(Citation citation) {
        BibTex file = new BibTex();
        file.entry.append("@article{").append(citation.key());
        file.write(citation);
        return file.entry.append("\n}\n").toString();
    }

    private void write(Citation citation) {
        String authors = citation.authors().stream().map(BibTex::name).collect(Collectors.joining(" and "));
        field("author", authors.isEmpty() ? null : "{" + authors + "}");
        field("title", "{{" + escaped(citation.title()) + "}}");
        text("journal", citation.medium());
        if (citation.published() != null) {
            day(citation.published().date());
        }
        text("chapter", citation.section());
        text("language", citation.language());
        text("abstract", citation.lead());
        text("keywords", citation.topics().isEmpty() ? null : String.join(", ", citation.topics()));
        field("url", "{" + address(citation.address()) + "}");
        field("urldate", "{" + citation.captured().atOffset(ZoneOffset.UTC).toLocalDate() + "}");
        if (citation.url() != null) {
            field("note", "{\\url{" + address(citation.archived()) + "}}");
        }
    }

    private void day(LocalDate day) {
        field("year", "{" + day.getYear() + "}");
        field("month", day.getMonth().getDisplayName(TextStyle.SHORT, Locale.US).toLowerCase(Locale.ROOT));
        field("day", "{" + day.getDayOfMonth() + "}");
    }

    private void text(String name, @Nullable String value) {
        field(name, value == null ? null : "{" + escaped(value) + "}");
    }

    private void field(String name, @Nullable String value) {
        if (value != null) {
            entry.append(",\n  ").append(name).append(" = ").append(value);
        }
    }

    /** A name in braces is taken whole. */
    private static String name(CitedName name) {
        return name.isPerson() ? escaped(name.inverted()) : "{" + escaped(name.family()) + "}";
    }

    /** BibTeX counts braces even behind a backslash, so a brace is named instead. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Addresses are taken as they stand, but for what would end the field. */
    private static String address(String url) {
        return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20");
    }
}
