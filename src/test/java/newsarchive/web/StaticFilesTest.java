package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@PageTest
class StaticFilesTest {

    private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/(?:css|js|icon)[^\"]*)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ResourceUrlProvider files;

    @Test
    void keepTheirNamesOnlyAsLongAsTheirContent() throws Exception {
        String page = mvc.get().uri("/").exchange().getResponse().getContentAsString();
        List<String> linked = FILES.matcher(page)
                .results()
                .map((MatchResult file) -> file.group(1))
                .toList();

        assertThat(linked)
                .hasSizeGreaterThan(10)
                .allMatch(path -> path.matches(".*-[0-9a-f]{32}\\.(css|js|svg)"))
                .allSatisfy(path -> assertThat(mvc.get().uri(path))
                        .hasStatusOk()
                        .hasHeader("Cache-Control", "max-age=31536000, public"));
    }

    @Test
    void areNotLookedForUnderTheAddressesOfPages() {
        assertThat(files.getHandlerMap().keySet()).containsExactlyInAnyOrder("/css/**", "/js/**", "/icon*.svg");
        assertThat(files.getForLookupPath("/articles/1")).isNull();
    }

    @Test
    void nothingElseIsServed() {
        assertThat(List.of("/css/", "/css/../application.properties", "/icon-x.svg", "/css/nothing.css", "/nothing"))
                .allSatisfy(path -> assertThat(mvc.get().uri(path)).hasStatus4xxClientError());
    }
}
