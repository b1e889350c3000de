package newsarchive.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.access.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class SearchApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SmallArchive archive;

    @BeforeEach
    void fill() {
        archive.empty();
        archive.source("post", Visibility.PUBLIC);
        archive.source("club", Visibility.SIGNED_IN);
        archive.capture("post", "bridge", "The bridge", "It stands.", SmallArchive.MORNING);
        archive.capture("post", "tower", "The tower", "It stands too.", SmallArchive.MORNING);
        archive.capture("club", "room", "The back room", "Members only.", SmallArchive.MORNING);
    }

    @Test
    void facetsCountEachValue() {
        assertThat(mvc.get().uri("/api/v1/search/facets?q=stands"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"counted":2,"exact":true,
                         "source":[{"value":"post","name":"The post","articles":2}],
                         "language":[{"value":"de","name":"de","articles":2}],
                         "author":[{"value":"Ada Example","name":"Ada Example","articles":2}],
                         "topic":[{"value":"Rivers","name":"Rivers","articles":2}]}
                        """);
    }

    @Test
    void theHistogramCountsOverTime() {
        assertThat(mvc.get().uri("/api/v1/search/histogram"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"unit":"DAY","counted":2,"exact":true,
                         "bars":[{"from":"2022-01-07","to":"2022-01-07","articles":2}]}
                        """);
    }

    @Test
    void anUnusableParameterIsNamed() {
        for (String call : new String[] {"facets", "histogram"}) {
            assertThat(mvc.get().uri("/api/v1/search/" + call + "?source=club"))
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(mvc.get().uri("/api/v1/search/" + call + "?sorce=post")).hasStatus(400);
        }
    }
}
