package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import newsarchive.database.FreshDatabase;
import newsarchive.extraction.PageForm;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({
    FreshDatabase.class,
    Archive.class,
    Articles.class,
    Revisions.class,
    Edits.class,
    Snapshots.class,
    Payloads.class,
    PayloadPacking.class,
    Dictionaries.class
})
class PayloadsTest {

    @Autowired
    Archive archive;

    @Autowired
    Snapshots snapshots;

    @Autowired
    PayloadPacking packing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesAThirdOfGzipForThePagesOfASiteAndGivesThemBack() throws IOException {
        List<byte[]> pages = pages("courier.example", 60);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            ids.add(keep("courier.example", i, pages.get(i)));
        }

        long gzip = 0;
        for (int i = 0; i < pages.size(); i++) {
            gzip += gzip(pages.get(i));
            assertThat(snapshots.bytes(ids.get(i))).isEqualTo(pages.get(i));
        }
        assertThat(stored()).isLessThan(gzip / 3);
        assertThat(count("SELECT count(*) FROM payloads WHERE dictionary_id IS NULL"))
                .isZero();
    }

    @Test
    void packsTightlyWhatHasLain() {
        List<byte[]> pages = pages("lying.example", 20);
        List<Long> ids = IntStream.range(0, 20)
                .mapToObj(i -> keep("lying.example", i, pages.get(i)))
                .toList();
        long loose = stored();
        assertThat(packing.packSome()).isFalse();

        jdbc.sql("UPDATE payloads SET stored_at = stored_at - INTERVAL '2 hours'")
                .update();
        while (packing.packSome()) {
            // one dictionary after the other
        }

        assertThat(count("SELECT count(*) FROM payloads WHERE NOT tight")).isZero();
        assertThat(stored()).isLessThan(loose);
        for (int i = 0; i < 20; i++) {
            assertThat(snapshots.bytes(ids.get(i))).isEqualTo(pages.get(i));
        }
    }

    @Test
    void packsAPageOfNoSiteAndOneThatCannotShrink() {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        long ofNoSite = keep(null, pages("none.example", 1).get(0));
        long random = keep(null, noise);
        jdbc.sql("UPDATE payloads SET stored_at = stored_at - INTERVAL '2 hours'")
                .update();

        assertThat(packing.packSome()).isTrue();
        assertThat(packing.packSome()).isFalse();
        assertThat(snapshots.bytes(ofNoSite)).isEqualTo(pages("none.example", 1).get(0));
        assertThat(snapshots.bytes(random)).isEqualTo(noise);
    }

    @Test
    void goesOnAfterAPageThatCannotBeRead() {
        keep(null, pages("damaged.example", 1).get(0));
        long sound = keep(null, pages("sound.example", 1).get(0));
        jdbc.sql("UPDATE payloads SET stored_at = stored_at - INTERVAL '2 hours'")
                .update();
        jdbc.sql(
                        "UPDATE payloads SET content = 'broken' WHERE sha256 <> (SELECT sha256 FROM snapshots WHERE id = :sound)")
                .param("sound", sound)
                .update();

        assertThat(packing.packSome()).isTrue();
        assertThat(packing.packSome()).isFalse();
        assertThat(count("SELECT count(*) FROM payloads WHERE content = 'broken'::bytea"))
                .isEqualTo(1);
        assertThat(snapshots.bytes(sound)).isEqualTo(pages("sound.example", 1).get(0));
    }

    @Test
    void packsAgainWhatADictionaryCompressedAnew() {
        List<byte[]> pages = pages("renewed.example", 2);
        keep("renewed.example", 0, pages.get(0));
        jdbc.sql("UPDATE payloads SET tight = true").update();

        keep("renewed.example", 1, pages.get(1));

        assertThat(count("SELECT count(*) FROM payloads WHERE tight")).isZero();
    }

    @Test
    void growsTheDictionaryWithTheSite() {
        List<byte[]> pages = pages("growing.example", 40);
        for (int i = 0; i < pages.size(); i++) {
            keep("growing.example", i, pages.get(i));
        }

        assertThat(jdbc.sql("SELECT pages FROM dictionaries ORDER BY id")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 16L);
    }

    @Test
    void keepsSitesApart() {
        keep("one.example", 1, pages("one.example", 1).get(0));
        keep("another.example", 1, pages("another.example", 1).get(0));

        assertThat(count("SELECT count(*) FROM dictionaries")).isZero();
    }

    @Test
    void takesNoMoreThanFitsIntoADictionary() {
        byte[] large = new byte[700_000];
        new Random(2).nextBytes(large);
        keep("large.example", 1, large);
        byte[] larger = Arrays.copyOf(large, 3_000_000);
        keep("large.example", 2, larger);

        assertThat(jdbc.sql("SELECT size FROM dictionaries")
                        .query(Integer.class)
                        .list())
                .containsExactly(1 << 20);
        assertThat(count("SELECT count(*) FROM payloads WHERE dictionary_id IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void keepsAPageWhoseSiteCannotBeCompressedAnew() {
        List<byte[]> pages = pages("broken.example", 2);
        keep("broken.example", 0, pages.get(0));
        jdbc.sql("UPDATE payloads SET content = 'broken'").update();

        assertThatThrownBy(() -> keep("broken.example", 1, pages.get(1))).isInstanceOf(ZstdException.class);
        long kept = jdbc.sql("SELECT max(id) FROM snapshots").query(Long.class).single();
        assertThat(snapshots.bytes(kept)).isEqualTo(pages.get(1));
    }

    @Test
    void readsPagesThatLookLikeADictionaryOfZstd() {
        byte[] hostile = new byte[5000];
        new Random(1).nextBytes(hostile);
        System.arraycopy(new byte[] {0x37, (byte) 0xA4, 0x30, (byte) 0xEC}, 0, hostile, 0, 4);
        List<Long> ids = IntStream.range(0, 4)
                .mapToObj(i -> {
                    hostile[4999] = (byte) i;
                    return keep("hostile.example", i, hostile.clone());
                })
                .toList();

        hostile[4999] = 3;
        assertThat(snapshots.bytes(ids.get(3))).isEqualTo(hostile);
    }

    private long keep(String host, int number, byte[] page) {
        return keep("https://" + host + "/" + number, page);
    }

    private long keep(@Nullable String url, byte[] page) {
        NewSnapshot capture = new NewSnapshot(
                new PageKey(url == null ? "sha256:" + page.length : url.substring("https://".length())),
                url,
                url,
                List.of(),
                Instant.parse("2022-01-03T10:00:00Z"),
                200,
                Map.of(),
                PageForm.HTML,
                page);
        Snapshot snapshot = archive.keep(capture);
        archive.compress(snapshot);
        return snapshot.id();
    }

    /** Pages of one template: 200 lines of chrome that all have, and 300 words of their own. */
    private static List<byte[]> pages(String host, int count) {
        Random random = new Random(host.hashCode());
        String chrome = IntStream.range(0, 200)
                .mapToObj(i ->
                        "<li class=\"nav-" + i + "\"><a href=\"/" + word(random) + "\">" + word(random) + "</a></li>\n")
                .collect(Collectors.joining());
        return IntStream.range(0, count)
                .mapToObj(i -> chrome + "<article><p>" + words(random) + "</p></article>" + chrome)
                .map(page -> page.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String words(Random random) {
        return IntStream.range(0, 300).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(8), 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static long gzip(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        return packed.size();
    }

    private long stored() {
        return count("SELECT sum(octet_length(content)) FROM payloads")
                + count("SELECT coalesce(sum(octet_length(content)), 0) FROM dictionaries");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
