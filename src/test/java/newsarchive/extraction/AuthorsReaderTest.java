package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AuthorsReaderTest {

    private static final String HEADING = "<h1>The new bridge over the river</h1>";
    private static final String LONG_TEXT =
            "<p>One more paragraph of the article, which says this and that.</p>".repeat(150);

    @Test
    void keepsADeskThatLinkedDataGivesAsAuthor() {
        assertThat(authors(linked("\"author\":{\"@type\":\"Person\",\"name\":\"River Post editors\"}")))
                .containsExactly("River Post editors");
    }

    @Test
    void findsTheAuthorThatLinkedDataRefersTo() {
        assertThat(authors("""
                        <script type="application/ld+json">{"@graph":[
                        {"@type":"NewsArticle","headline":"The new bridge","author":{"@id":"#ann"}},
                        {"@type":"Person","@id":"#ann","name":"Ann O&#039;Example"}]}</script>
                        """)).containsExactly("Ann O'Example");
    }

    @Test
    void readsTheNamesThatMetaElementsOfManyKindsGive() {
        assertThat(authors("<meta name=parsely-author content='Ann Example'>")).containsExactly("Ann Example");
        assertThat(authors(
                        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Our Team'>"))
                .containsExactly("Our Team");
        assertThat(authors("<meta property=article:author content='https://example.org/ann'>"))
                .isEmpty();
    }

    @Test
    void takesChosenNamesOnlyWhereTheyAreMarked() {
        assertThat(authors(HEADING + "<p class=meta>by <a href='https://b.example/author/x'>river77fan</a></p>"))
                .containsExactly("river77fan");
        assertThat(authors(HEADING + "<span class='author vcard'><a class=fn href=/x>md</a></span>"))
                .containsExactly("md");
        assertThat(authors(HEADING + "<p class=meta>by <a href=/terms>clicking here you agree?</a></p>"))
                .isEmpty();
    }

    @Test
    void findsALabelledNameAtTheEnd() {
        assertThat(authors(HEADING + LONG_TEXT + "<div><h4>Autorin</h4> <p>Eva Probe</p></div>"))
                .containsExactly("Eva Probe");
        assertThat(authors(HEADING + LONG_TEXT + "<p>von Anna Beispiel</p>")).isEmpty();
    }

    @Test
    void takesAMarkedNameInAnAsideOnlyWhereItIsTheOnlyOne() {
        String box = "<footer>Posts by <a rel=author href=/a/%1$s>%1$s Example</a></footer>";
        assertThat(authors(HEADING + LONG_TEXT + box.formatted("Ann"))).containsExactly("Ann Example");
        assertThat(authors(HEADING + LONG_TEXT + box.formatted("Ann") + box.formatted("Bob")))
                .isEmpty();
    }

    @Test
    void leavesOutTheDateBesideTheName() {
        assertThat(authors(HEADING + "<div>By Ann Example May 3, 2024</div>")).containsExactly("Ann Example");
        assertThat(authors(HEADING + "<div class=byline>3. Mai 2024 | Eva Probe</div>"))
                .containsExactly("Eva Probe");
    }

    @Test
    void passesOverCommentsAndRelatedCards() {
        assertThat(authors(HEADING + "<div class=comments><p>by <a rel=author href=/u>Some One</a></p></div>"
                        + "<div class=related><span class=author>Other Person</span></div>"
                        + "<div class=related><a rel=author href=/v>Third Person</a></div>"))
                .isEmpty();
    }

    @Test
    void leavesTheWordsOfTheLinkToAllPosts() {
        assertThat(authors(HEADING + "<a rel=author href=/author/ann>View all posts by Ann Example →</a>"))
                .containsExactly("Ann Example");
    }

    private static String linked(String members) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\"," + members
                + "}</script>" + HEADING;
    }

    private static List<String> authors(String html) {
        return new MetadataReader().read(Jsoup.parse(html), null).authors();
    }
}
