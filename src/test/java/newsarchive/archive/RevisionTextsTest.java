package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, Revisions.class})
class RevisionTextsTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"'',''", "One line.,<p>One line.</p>", "'Мост 🌉\nDeich','<p>Мост 🌉</p><p>Deich</p>'"})
    void comeBackAsTheyWere(String body, String html) {
        RevisionTexts texts = new RevisionTexts(body, html);

        assertThat(RevisionTexts.unpacked(texts.packed())).isEqualTo(texts);
    }

    @Test
    void takeLittleMoreRoomThanOneOfThem() {
        String body = "The council of Hafenstadt met on Tuesday and spoke about the bridge for three hours.\n"
                + "Nobody had expected that the mayor would leave before the vote, least of all her own party.";
        String html = "<p>" + body.replace("\n", "</p><p>") + "</p>";

        assertThat(new RevisionTexts(body, html).packed().length)
                .isLessThan(new RevisionTexts(body, "").packed().length * 5 / 4);
    }

    @Test
    void packsThoseFromBeforeAndShowsThemAlike() {
        long packed = archive.add(new Sample("Packed", "It was packed."));
        long plain = archive.add(new Sample("Plain", "It was not."));
        jdbc.sql(
                        "UPDATE revisions SET texts = NULL, body = 'It was not.', html = '<p>It was not.</p>' WHERE article_id = :id")
                .param("id", plain)
                .update();
        Optional<Revision> before = revisions.find(plain, 1);

        assertThat(before.orElseThrow().body()).isEqualTo("It was not.");
        assertThat(revisions.packSome()).isTrue();
        assertThat(revisions.packSome()).isFalse();
        assertThat(revisions.find(plain, 1)).isEqualTo(before);
        assertThat(revisions.find(packed, 1).orElseThrow().body()).isEqualTo("It was packed.");
        assertThat(jdbc.sql("SELECT count(*) FROM revisions WHERE texts IS NULL OR body IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
