package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.database.FreshDatabase;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SearchQuery.Sort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;

/** In which forms a word is found. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, ArticleSearch.class, Lexemes.class, Stems.class, Lexicon.class})
class WordsTest {

    @Autowired
    SampleArchive archive;

    @Autowired
    ArticleSearch search;

    @Autowired
    Lexicon lexicon;

    @BeforeEach
    void fill() {
        add("München baut", "de", "In München entsteht eine neue Brücke.");
        add("Muenchen spart", "de", "In Muenchen fehlt das Geld.");
        add("Munchen spielt", "de", "Das Turnier in Munchen beginnt.");
        add("Élève", "fr", "Un élève de la ville gagne le prix.");
        add("Ёлка", "ru", "На площади стоит ёлка.");
        add("Einsatz", "de", "Die Friedenstruppen ziehen ab. Frieden ist noch nicht in Sicht.");
        add("Entsandt", "de", "Eine Truppe zieht ab.");
        add("Gestartet", "de", "Der Start ist zart gelungen.");
        while (lexicon.learn()) {
            // Until all is learned.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"München", "Muenchen", "Munchen", "münchen", "MUENCHEN"})
    void takesUmlautsInAllThreeSpellings(String word) {
        assertThat(titles(word)).containsExactlyInAnyOrder("München baut", "Muenchen spart", "Munchen spielt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour organisations 4700", "harbor organizations 4.700", "Harbours organisation"})
    void takesBothSpellings(String words) {
        add("Pier", "en", "The harbour is run by an organisation of 4,700.");
        add("Quay", "en", "Organizations of 4.700 members share the harbor.");

        assertThat(titles(words.replaceFirst("4.*", ""))).containsExactlyInAnyOrder("Pier", "Quay");
        assertThat(titles(words)).contains("Quay");
    }

    @Test
    void marksBothSpellings() {
        add("Quay", "en", "Organizations share the harbor.");

        assertThat(hits("harbour").stream()
                        .flatMap(hit -> hit.snippet().stream())
                        .filter(SnippetPart::match)
                        .map(SnippetPart::text))
                .containsExactly("harbor");
    }

    @Test
    void foldsAccents() {
        assertThat(titles("eleve")).containsExactly("Élève");
        assertThat(titles("élève")).containsExactly("Élève");
        assertThat(titles("елка")).containsExactly("Ёлка");
    }

    @Test
    void opensCompounds() {
        assertThat(titles("Truppe")).containsExactlyInAnyOrder("Einsatz", "Entsandt");
        assertThat(titles("truppen -zart")).containsExactlyInAnyOrder("Einsatz", "Entsandt");
        assertThat(titles("Friedenstruppe")).containsExactly("Einsatz");
    }

    @Test
    void marksCompounds() {
        assertThat(hits("Truppe").stream()
                        .flatMap(hit -> hit.snippet().stream())
                        .filter(SnippetPart::match)
                        .map(SnippetPart::text))
                .containsExactlyInAnyOrder("Friedenstruppen", "Truppe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Annika",
                "„Annika“",
                "l'eau",
                "l’eau",
                "eau",
                "ладья",
                "title:Sturm",
                "title:Annika eau",
                "été",
                "Nord"
            })
    void takesSignsBesideWordsForNoPartOfThem(String word) {
        add("Sturm „Annika“", "de", "L’eau monte… «Ладья» – “été”. Hafen Süd–Nord.");

        assertThat(titles(word)).containsExactly("Sturm „Annika“");
    }

    @Test
    void findsWordsWithHyphensInLongerOnes() {
        add("U-Bahn-Linie", "de", "Die U-Bahn-Linie ist fertig. Das E-Bike darf mit.");
        add("Bahn", "de", "Bahn und U, aber nicht zusammen.");

        assertThat(titles("U-Bahn")).containsExactly("U-Bahn-Linie");
        assertThat(titles("title:U-Bahn")).containsExactly("U-Bahn-Linie");
        assertThat(titles("U-Bahn-Linien")).containsExactly("U-Bahn-Linie");
        assertThat(titles("U-Bahn E-Bikes")).containsExactly("U-Bahn-Linie");
        assertThat(titles("Bahn-Linie")).isEmpty();
    }

    @Test
    void takesNoWordForACompoundThatOnlyEndsLikeIt() {
        add("Kunst", "de", "Die Art der Malerei.");

        assertThat(titles("Art")).containsExactly("Kunst");
    }

    @Test
    void learnsTheWordsOfEachArticleOnce() {
        assertThat(lexicon.learn()).isFalse();

        add("Später", "de", "Eine Eingreiftruppe kommt. Man will eingreifen.");
        assertThat(titles("Truppe")).doesNotContain("Später");
        assertThat(lexicon.learn()).isTrue();
        assertThat(titles("Truppe")).contains("Später");
    }

    @Test
    void takesWordsInQuotationMarksAsTheyStand() {
        assertThat(titles("\"Truppe\"")).containsExactly("Entsandt");
        assertThat(titles("\"eine truppe\"")).containsExactly("Entsandt");
        assertThat(titles("\"eine Truppen\"")).isEmpty();
        assertThat(titles("\"München\"")).containsExactly("München baut");
        assertThat(titles("title:\"münchen baut\"")).containsExactly("München baut");
        assertThat(titles("title:\"eine truppe\"")).isEmpty();
    }

    @Test
    void findsWhatBeginsAsTyped() {
        add("Kai", "de", "Der Hafen ist voll.");
        add("Stadt", "de", "Eine Hafenstadt feiert.");
        add("Urteil", "de", "Die Haft beginnt heute.");

        assertThat(titles("hafen*")).containsExactlyInAnyOrder("Kai", "Stadt");
        assertThat(titles("hafen* -stadt")).containsExactly("Kai");
        assertThat(titles("haf*")).containsExactlyInAnyOrder("Kai", "Stadt", "Urteil");
    }

    @Test
    void findsHeadlinesByThemselves() {
        add("Ruhe", "de", "Der Einsatz ist vorbei.");

        assertThat(titles("title:einsatz")).containsExactly("Einsatz");
        assertThat(titles("title:eins*")).containsExactly("Einsatz");
        assertThat(titles("-title:einsatz vorbei")).containsExactly("Ruhe");
    }

    @Test
    void weighsHeadlineOverLeadOverText() {
        add("Wahl", "en", "Something else entirely.");
        add("Other", "en", "The wahl word stands in the text.");

        assertThat(titles("wahl", Sort.RELEVANCE)).containsExactly("Wahl", "Other");
    }

    private void add(String title, String language, String body) {
        archive.add(new Sample(title, body).language(language));
    }

    private List<SearchHit> hits(String words) {
        return hits(words, Sort.NEWEST);
    }

    private List<SearchHit> hits(String words, Sort sort) {
        return search.search(new SearchQuery(
                        words, null, null, null, null, null, null, null, sort, 50, null, Visibility.PUBLIC))
                .items();
    }

    private List<String> titles(String words) {
        return titles(words, Sort.NEWEST);
    }

    private List<String> titles(String words, Sort sort) {
        return hits(words, sort).stream().map(SearchHit::title).collect(Collectors.toList());
    }
}
