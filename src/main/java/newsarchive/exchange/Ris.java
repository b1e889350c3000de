package newsarchive.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A citation in the format of Research Information Systems: one field a line, each line {@code XX  - value}, ended by CR LF. */
public final class Ris {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd/");

    private final StringBuilder lines = new StringBuilder();

    private Ris() {}

    /** One reference of the type newspaper article. */
    public static String of(Citation citation) {
        Ris file = new Ris();
        file.write(citation);
        return file.lines.toString();
    }

    private void write(Citation citation) {
        line("TY", "NEWS");
        line("ID", citation.key());
        citation.authors().forEach(author -> line("AU", author.inverted()));
        line("TI", citation.title());
        line("T2", citation.medium());
        if (citation.published() != null) {
            LocalDate day = citation.published().date();
            line("PY", String.valueOf(day.getYear()));
            line("DA", DAY.format(day));
        }
        line("SE", citation.section());
        line("LA", citation.language());
        line("AB", citation.lead());
        citation.topics().forEach(topic -> line("KW", topic));
        line("UR", citation.address());
        line("Y2", DAY.format(citation.captured().atOffset(ZoneOffset.UTC)));
        line("AV", citation.archived());
        line("ER", "");
    }

    private void line(String tag, @Nullable String value) {
        if (value != null) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
