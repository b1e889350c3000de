package newsarchive.archive;

import static newsarchive.archive.RegisterKind.AUTHOR;
import static newsarchive.archive.RegisterKind.LANGUAGE;
import static newsarchive.archive.RegisterKind.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import newsarchive.access.Visibility;
import newsarchive.archive.Register.Entry;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, Register.class})
class RegisterTest {

    private static final Visibility PUBLIC = Visibility.PUBLIC;

    @Autowired
    SampleArchive archive;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void countsNamesInTheOrderOfTheAlphabet() {
        add("Zoë Fern", "Ada Quill");
        add("ada Quill", "Élodie Marsh");
        add("Ada Quill", "Ada Quill");
        add("Ёлкин Пётр", "“Old Salt”", "9 O'Clock Desk", "記者");

        assertThat(register.count()).isTrue();
        assertThat(register.count()).isFalse();

        assertThat(names(register.alphabetical(AUTHOR, null, null, PUBLIC)))
                .containsExactly(
                        "9 O'Clock Desk",
                        "記者",
                        "Ada Quill",
                        "ada Quill",
                        "Élodie Marsh",
                        "“Old Salt”",
                        "Zoë Fern",
                        "Ёлкин Пётр");
        assertThat(register.letters(AUTHOR, PUBLIC)).containsExactly("#", "A", "E", "O", "Z", "Е");
        assertThat(names(register.alphabetical(AUTHOR, "E", null, PUBLIC)))
                .containsExactly("Élodie Marsh", "“Old Salt”", "Zoë Fern", "Ёлкин Пётр");
        assertThat(names(register.alphabetical(AUTHOR, null, "“Old Salt”", PUBLIC)))
                .containsExactly("Zoë Fern", "Ёлкин Пётр");
        assertThat(register.most(AUTHOR, Long.MAX_VALUE, "", PUBLIC).entries().get(0))
                .isEqualTo(new Entry("Ada Quill", "A", 2));
        assertThat(register.most(LANGUAGE, Long.MAX_VALUE, "", PUBLIC).entries())
                .containsExactly(new Entry("en", "E", 4));
    }

    @Test
    void goesOnBehindAPage() {
        for (int i = 0; i < 205; i++) {
            archive.add(new Sample("On " + i, "Something happened.").topics(String.format("Topic %03d", i), "All"));
        }
        register.count();

        Register.Page first = register.most(TOPIC, Long.MAX_VALUE, "", PUBLIC);
        Entry last = first.entries().get(99);
        Register.Page second = register.most(TOPIC, last.articles(), last.value(), PUBLIC);

        assertThat(first.entries()).hasSize(100).startsWith(new Entry("All", "A", 205), new Entry("Topic 000", "T", 1));
        assertThat(first.isMore()).isTrue();
        assertThat(names(second)).hasSize(100).startsWith("Topic 099");
        assertThat(names(register.alphabetical(TOPIC, null, "Topic 198", PUBLIC)))
                .hasSize(6);
    }

    @Test
    void followsWhatIsChangedAndDeleted() {
        add("Ada Quill");
        long changed = add("Ada Quill", "Zoë Fern");
        register.count();
        jdbc.sql("UPDATE articles SET authors = ARRAY['Zoë Fern', 'Ole Brandt'] WHERE id = :id")
                .param("id", changed)
                .update();
        jdbc.sql("UPDATE articles SET last_seen = now()").update();
        register.count();

        assertThat(register.alphabetical(AUTHOR, null, null, PUBLIC).entries())
                .extracting(Entry::value, Entry::articles)
                .containsExactly(tuple("Ada Quill", 1L), tuple("Ole Brandt", 1L), tuple("Zoë Fern", 1L));

        jdbc.sql("DELETE FROM articles WHERE id = :id").param("id", changed).update();
        register.count();

        assertThat(names(register.alphabetical(AUTHOR, null, null, PUBLIC))).containsExactly("Ada Quill");
    }

    @Test
    void hidesAtOnceWhatAReaderMayNotSee() {
        add("Ada Quill");
        register.count();

        archive.hideSource(Visibility.SIGNED_IN);

        assertThat(register.alphabetical(AUTHOR, null, null, PUBLIC).entries()).isEmpty();
        assertThat(register.most(AUTHOR, Long.MAX_VALUE, "", PUBLIC).entries()).isEmpty();
        assertThat(register.letters(AUTHOR, PUBLIC)).isEmpty();
        assertThat(names(register.alphabetical(AUTHOR, null, null, Visibility.SIGNED_IN)))
                .containsExactly("Ada Quill");
        add("Zoë Fern");
        register.count();
        assertThat(register.letters(AUTHOR, Visibility.STAFF)).containsExactly("A", "Z");
        assertThat(register.letters(AUTHOR, PUBLIC)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoName() {
        add("x".repeat(201), "x".repeat(200));
        register.count();

        assertThat(names(register.alphabetical(AUTHOR, null, null, PUBLIC))).containsExactly("x".repeat(200));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoProcessesThatStoreTheSameAuthorDoNotWaitForEachOther() throws SQLException {
        jdbc.sql("""
                        INSERT INTO sources (slug, name, interval_seconds, enabled, visibility)
                        VALUES ('one', 'One', 3600, false, 'PUBLIC'), ('two', 'Two', 3600, false, 'PUBLIC')
                        """).update();
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            one.setAutoCommit(false);
            store(one, "one");
            store(other, "two");
            one.commit();
        }
        assertThat(register.count()).isTrue();
        assertThat(register.alphabetical(AUTHOR, null, null, PUBLIC).entries())
                .containsExactly(new Entry("Same Author", "S", 2));
        jdbc.sql("DELETE FROM articles").update();
        jdbc.sql("DELETE FROM sources").update();
        assertThat(register.count()).isTrue();
        assertThat(register.alphabetical(AUTHOR, null, null, PUBLIC).entries()).isEmpty();
    }

    private static void store(Connection connection, String source) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '2s'");
            statement.execute("""
                    INSERT INTO articles
                        (page_key, source_id, title, authors, topics, day, date, revisions, first_seen, last_seen, updated_at)
                    SELECT slug, id, 'Title', '{Same Author}', '{}', now(), now(), 1, now(), now(), now()
                    FROM sources
                    WHERE slug = '%s'
                    """.formatted(source));
        }
    }

    private long add(String... authors) {
        return archive.add(new Sample("By " + String.join(", ", authors), "Something happened.").authors(authors));
    }

    private static List<String> names(Register.Page page) {
        return page.entries().stream().map(Entry::value).toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
