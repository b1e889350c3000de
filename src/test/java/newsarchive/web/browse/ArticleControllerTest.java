package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ArticleControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @Test
    void showsTheCurrentText() {
        assertThat(mvc.get().uri("/articles/" + shelf.article(Library.EDITED)))
                .hasStatusOk()
                .bodyText()
                .contains(Library.EDITED, "55 Millionen", "Maren Tietjen")
                .doesNotContain("40 Millionen");
    }
}
