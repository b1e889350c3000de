package newsarchive.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.access.Visibility;
import newsarchive.discovery.Sources;
import newsarchive.web.Library;
import newsarchive.web.Notice;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@WithMockUser(roles = "ADMIN")
class SourceImportTest {

    private static final String LIST = """
            name;url;country
            <b>Import</b> Times;https://import-times.example/rss;DE
            Hafenkurier;https://harbour.example/feed.xml;
            Nowhere;https://nowhere.example/rss;XX
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sources sources;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void showsWhatWouldBecomeOfAListAndThenDoesIt() {
        String page = text(upload(LIST));
        assertThat(page)
                .contains("&lt;b&gt;Import&lt;/b&gt; Times", "Add 1 source<")
                .contains("It is there already, as “Hafenkurier”.", "The country is a code of two letters")
                .doesNotContain("<b>Import");
        assertThat(sources.find("b-import-b-times", Visibility.STAFF)).isEmpty();

        MvcTestResult done = confirm(id(page), "enabled", "true");
        assertThat(done).hasRedirectedUrl("/admin/sources");
        assertThat(((Notice) done.getMvcResult().getFlashMap().get(Notice.NAME)).arguments())
                .containsExactly(1L, 1L, 1L);
        assertThat(sources.find("b-import-b-times", Visibility.STAFF))
                .hasValueSatisfying(source -> assertThat(source.enabled()).isTrue());

        assertThat(confirm(id(page), "enabled", "true")).hasRedirectedUrl("/admin/sources/import");
        sources.delete("b-import-b-times");
    }

    @Test
    void addsThemPausedWhereTheBoxIsNotTicked() {
        confirm(id(text(upload("name,url\nQuiet List,https://quiet-list.example/rss\n"))), "unused", "");

        assertThat(sources.find("quiet-list", Visibility.STAFF))
                .hasValueSatisfying(source -> assertThat(source.enabled()).isFalse());
        sources.delete("quiet-list");
    }

    @Test
    void hostileFilesChangeNothing() {
        MvcTestResult answer = upload("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml>&e;</opml>");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("document type definition", "Nothing was changed.")
                .doesNotContain("root:");
        assertThat(upload("")).hasStatus(422).bodyText().contains("Choose a file.");
        assertThat(upload("url\n" + "x".repeat(5 * 1024 * 1024)))
                .hasStatus(422)
                .bodyText()
                .contains("larger than 5 MB");
        assertThat(upload("url\n")).hasStatusOk().bodyText().contains("There is no source in this list.");
    }

    @Test
    void anUploadThatIsFarTooLargeIsNotRead() {
        assertThat(upload("x".repeat(7 * 1024 * 1024))).hasStatus(413);
    }

    @Test
    @WithAnonymousUser
    void isForTheAdminOnly() {
        assertThat(mvc.get().uri("/admin/sources/import")).hasStatus3xxRedirection();
        assertThat(upload(LIST)).hasStatus3xxRedirection();
        assertThat(confirm("x", "enabled", "true")).hasStatus3xxRedirection();
        assertThat(sources.find("b-import-b-times", Visibility.STAFF)).isEmpty();
    }

    @Test
    @WithMockUser(roles = "ADMIN")
    void theListCanBeDownloaded() {
        MvcTestResult answer = mvc.get().uri("/sources.opml").exchange();

        assertThat(answer).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"sources.opml\"");
        assertThat(text(answer)).contains("Staff papers", "text=\"North Sea\"").doesNotContain(Library.SECRET_HEADER);
    }

    @Test
    @WithAnonymousUser
    void readersDownloadWhatTheyMaySee() {
        assertThat(text(mvc.get().uri("/sources.opml").exchange()))
                .contains("Hafenkurier")
                .doesNotContain("Staff papers", Library.SECRET_HEADER, "onerror=alert(1)>");
    }

    private MvcTestResult upload(String file) {
        MockMultipartFile part = new MockMultipartFile("file", "list.csv", "text/csv", file.getBytes(UTF_8));
        return mvc.post()
                .uri("/admin/sources/import")
                .multipart()
                .file(part)
                .with(request -> {
                    request.setContent(new byte[file.length() > 6_500_000 ? file.length() : 0]);
                    return request;
                })
                .with(csrf())
                .session(session)
                .exchange();
    }

    private MvcTestResult confirm(String id, String name, String value) {
        return mvc.post()
                .uri("/admin/sources/import/confirm")
                .with(csrf())
                .session(session)
                .param("list", id)
                .param(name, value)
                .exchange();
    }

    private static String id(String page) {
        Matcher id = Pattern.compile("name=\"list\" value=\"([^\"]+)\"").matcher(page);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
