package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void isReadAsItWasWritten() {
        OffsetDateTime date = OffsetDateTime.of(1931, 4, 5, 6, 7, 8, 9, ZoneOffset.UTC);
        List<Cursor> cursors = List.of(
                new Cursor.Behind(LocalDate.of(1931, 4, 5), date, 12),
                new Cursor.LookedTo(LocalDate.of(1931, 4, 5), true),
                new Cursor.LookedTo(LocalDate.of(2024, 3, 12), false),
                new Cursor.LookedTo(LocalDate.of(1, 1, 1), false),
                new Cursor.LookedTo(LocalDate.of(9999, 12, 31), false),
                new Cursor.After(25));

        assertThat(cursors)
                .allSatisfy(cursor -> assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor));
    }

    @Test
    void refusesDaysThatTheDatabaseDoesNotKnow() {
        for (String plain : List.of("l-9999999.0", "l99999999.0", "l19000.2", "l19000", "l.1")) {
            String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
            assertThatIllegalArgumentException().as(plain).isThrownBy(() -> Cursor.parse(text));
        }
    }

    @Test
    void leadsBesideTheDayThatWasLookedThrough() {
        LocalDate day = LocalDate.of(2024, 3, 12);
        Span all = new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        Cursor looked = new Cursor.LookedTo(day, true);

        assertThat(HitRows.Start.of(looked, true).rest(all)).isEqualTo(new Span(all.first(), day.minusDays(1)));
        assertThat(HitRows.Start.of(looked, true).before(all)).isEqualTo(new Span(day, all.last()));
        assertThat(HitRows.Start.of(looked, false).rest(all)).isEqualTo(new Span(day.plusDays(1), all.last()));
        assertThat(HitRows.Start.of(looked, false).before(all)).isEqualTo(new Span(all.first(), day));
    }
}
