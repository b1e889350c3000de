package newsarchive.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.RelatedLink;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.StatedTime;
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
class RevisionContentTest {

    private static final ArticleMetadata FACTS = new ArticleMetadata(
            "Мост 🌉",
            List.of("Jonas Brandt"),
            StatedTime.parse("2022-01-09T18:31:00+05:30"),
            StatedTime.parse("2022-01-10"),
            "de",
            null,
            "Hafen",
            List.of("Deich", "Brücke"),
            "Der Rat hat „entschieden“.",
            new LeadImage("https://paper.example/a.jpg", null, "J. Brandt"),
            List.of(new RelatedLink("Fähre fährt", null)),
            "https://paper.example/bruecke",
            Map.of("title", "json-ld"));

    private static final RemovedBlock LOGIN =
            new RemovedBlock(1, "Bitte einloggen\noder registrieren", RemovalReason.LOGIN_PROMPT, "words.login");

    @Autowired
    SampleArchive archive;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"'',''", "One line.,<p>One line.</p>", "'Мост 🌉\nDeich','<p>Мост 🌉</p><p>Deich</p>'"})
    void comesBackAsItWas(String body, String html) {
        RevisionContent content = new RevisionContent(FACTS, body, List.of(0, 2), html, List.of(LOGIN));

        assertThat(RevisionContent.unpacked(content.packed())).isEqualTo(content);
    }

    @Test
    void takesLittleMoreRoomForWordsThatStandTwice() {
        String body = "The council of Hafenstadt met on Tuesday and spoke about the bridge for three hours.\n"
                + "Nobody had expected that the mayor would leave before the vote, least of all her own party.";
        String html = "<p>" + body.replace("\n", "</p><p>") + "</p>";

        assertThat(new RevisionContent(FACTS, body, List.of(), html, List.of()).packed().length)
                .isLessThan(new RevisionContent(FACTS, body, List.of(), "", List.of()).packed().length * 11 / 10);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void packsThoseFromBeforeAndShowsThemAlike(boolean haveTheirTextsBeenPacked) {
        long packed = archive.add(new Sample("Packed", "It was packed."));
        long older = archive.add(new Sample("Plain", "It was not."));
        Revision revision = revisions.find(older, 1).orElseThrow();
        storeAsBefore(revision, haveTheirTextsBeenPacked);

        assertThat(revisions.find(older, 1)).contains(revision);
        assertThat(revisions.removed(revision.id())).containsExactly(LOGIN);
        assertThat(revisions.packSome()).isTrue();
        assertThat(revisions.packSome()).isFalse();
        assertThat(revisions.find(older, 1)).contains(revision);
        assertThat(revisions.removed(revision.id())).containsExactly(LOGIN);
        assertThat(revisions.find(packed, 1).map(Revision::body)).isEqualTo(Optional.of("It was packed."));
        assertThat(count("SELECT count(*) FROM removed_blocks")).isZero();
        assertThat(count("SELECT count(*) FROM revisions"
                        + " WHERE num_nonnulls(lead, metadata, texts, body, body_positions, html) > 0"))
                .isZero();
    }

    private void storeAsBefore(Revision revision, boolean packed) {
        byte[] body = revision.body().getBytes(UTF_8);
        byte[] html = revision.html().getBytes(UTF_8);
        byte[] texts = ByteBuffer.allocate(Integer.BYTES + body.length + html.length)
                .putInt(body.length)
                .put(body)
                .put(html)
                .array();
        jdbc.sql("""
                        UPDATE revisions
                        SET content = NULL, lead = :lead, metadata = :metadata::jsonb, body_positions = :positions,
                            texts = :texts, body = :body, html = :html
                        WHERE id = :id
                        """)
                .param("id", revision.id())
                .param("lead", revision.lead())
                .param("metadata", new String(ContentJson.write(revision.metadata()), UTF_8))
                .param("positions", revision.bodyPositions().toArray(Integer[]::new))
                .param("texts", packed ? Zstd.compress(texts) : null, Types.BINARY)
                .param("body", packed ? null : revision.body(), Types.VARCHAR)
                .param("html", packed ? null : revision.html(), Types.VARCHAR)
                .update();
        jdbc.sql("INSERT INTO removed_blocks VALUES (:id, :position, :text, :reason, :rule)")
                .param("id", revision.id())
                .param("position", LOGIN.position())
                .param("text", LOGIN.text())
                .param("reason", LOGIN.reason().name())
                .param("rule", LOGIN.rule())
                .update();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
