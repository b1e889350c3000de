package newsarchive.archive;

import java.time.Instant;
import java.time.LocalDate;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * Another article with mostly the same text.
 *
 * @param published as its page states it, or null
 * @param day the stated day of publication, else of the first capture in UTC
 * @param date the stated time of publication, else of the first capture
 * @param resemblance how its text stands to that of the article it is a copy of
 */
public record Copy(
        long id,
        String title,
        SourceRef source,
        @Nullable String language,
        @Nullable StatedTime published,
        LocalDate day,
        Instant date,
        Resemblance resemblance) {

    Copy with(Resemblance other) {
        return new Copy(id, title, source, language, published, day, date, other);
    }
}
