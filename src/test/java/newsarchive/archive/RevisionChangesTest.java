package newsarchive.archive;

import static newsarchive.archive.RevisionChanges.Part.AUTHORS;
import static newsarchive.archive.RevisionChanges.Part.CAPTION;
import static newsarchive.archive.RevisionChanges.Part.DATE;
import static newsarchive.archive.RevisionChanges.Part.HEADLINE;
import static newsarchive.archive.RevisionChanges.Part.LEAD;
import static newsarchive.archive.RevisionChanges.Part.NOTE;
import static newsarchive.archive.RevisionChanges.Part.PICTURE;
import static newsarchive.archive.RevisionChanges.Part.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.StatedTime;
import org.junit.jupiter.api.Test;

class RevisionChangesTest {

    private static final String BODY = "Ships wait outside.\nThe ice is thick.";

    @Test
    void namesNothingWhereNothingDiffers() {
        assertThat(RevisionChanges.between(new Version().revision(), new Version().revision()))
                .isEqualTo(new RevisionChanges(java.util.Set.of(), false));
    }

    @Test
    void namesEachPartThatDiffers() {
        assertThat(changes(new Version(), new Version().title("Ice leaves harbour"))
                        .parts())
                .containsExactly(HEADLINE);
        assertThat(changes(new Version(), new Version().lead("No ship leaves.")).parts())
                .containsExactly(LEAD);
        assertThat(changes(new Version(), new Version().body("Ships wait inside."))
                        .parts())
                .containsExactly(TEXT);
        assertThat(changes(new Version(), new Version().authors("Ada Quill")).parts())
                .containsExactly(AUTHORS);
        assertThat(changes(new Version(), new Version().published("2022-01-08")).parts())
                .containsExactly(DATE);
        assertThat(changes(new Version(), new Version().image("https://a.example/2.jpg", "Ice"))
                        .parts())
                .containsExactly(PICTURE);
        assertThat(changes(new Version(), new Version().image("https://a.example/1.jpg", "Snow"))
                        .parts())
                .containsExactly(CAPTION);
    }

    @Test
    void aLeadThatRepeatsTheTextChangesWithIt() {
        Version before = new Version().lead("Ships wait outside …");
        Version after = new Version().lead("Boats wait outside …").body("Boats wait outside.\nThe ice is thick.");

        assertThat(changes(before, after).parts()).containsExactly(TEXT);
    }

    @Test
    void anEditThatThePageTellsNobodyOfIsSilent() {
        assertThat(changes(new Version(), new Version().body("Ships wait inside."))
                        .silent())
                .isTrue();
        assertThat(changes(
                                new Version().modified("2022-01-07T16:00:00+01:00"),
                                new Version().modified("2022-01-07T15:00:00Z").body("Ships wait inside."))
                        .silent())
                .isTrue();
    }

    @Test
    void aNewerDateOfChangeTellsOfAnEdit() {
        Version edited = new Version().body("Ships wait inside.");

        assertThat(changes(new Version(), edited.modified("2022-01-07T17:00:00+01:00"))
                        .silent())
                .isFalse();
        assertThat(changes(new Version().modified("2022-01-07T16:00:00+01:00"), edited.modified("2022-01-07T15:30:00Z"))
                        .silent())
                .isFalse();
        assertThat(changes(new Version(), edited.modified("2022-01-07")).silent())
                .isFalse();
    }

    @Test
    void aDayThatIsThatOfTheLastChangeAnywayDoesNotMove() {
        RevisionChanges changes = changes(
                new Version().publishedAsChange("2022-01-07"),
                new Version().publishedAsChange("2022-01-08").body("Ships wait inside."));

        assertThat(changes.parts()).containsExactly(TEXT);
        assertThat(changes.silent()).isFalse();
    }

    @Test
    void aDateThatIsOnlyStatedMoreExactlyDoesNotMove() {
        assertThat(changes(new Version().published("2022-01-07"), new Version().published("2022-01-07T15:42:00+01:00"))
                        .parts())
                .isEmpty();
        assertThat(changes(
                                new Version().published("2022-01-07T14:42:00Z"),
                                new Version().published("2022-01-07T15:42:00+01:00"))
                        .parts())
                .isEmpty();
    }

    @Test
    void aDateThatMovesWithoutANoteIsSilent() {
        RevisionChanges changes = changes(new Version(), new Version().published("2022-02-01"));

        assertThat(changes.has(DATE)).isTrue();
        assertThat(changes.silent()).isTrue();
    }

    @Test
    void aNoteOfACorrectionTellsOfAnEditInManyLanguages() {
        for (String note : List.of(
                "Correction: the ice is thin.",
                "An earlier version of this article said that the ice was thick.",
                "Anmerkung der Redaktion: Das Eis ist dünn.",
                "[Korrektur] Das Eis ist dünn.",
                "In einer früheren Version dieses Artikels hieß es, das Eis sei dick.",
                "Уточнение: лёд тонкий.",
                "В предыдущей версии статьи говорилось, что лёд толстый.",
                "Rectificatif : la glace est mince.",
                "Fe de errores: el hielo es fino.")) {
            RevisionChanges changes = changes(new Version(), new Version().body(BODY + "\n" + note));

            assertThat(changes.parts()).as(note).containsExactly(TEXT, NOTE);
            assertThat(changes.silent()).as(note).isFalse();
        }
    }

    @Test
    void aCorrectionOfPricesIsNoNote() {
        assertThat(changes(new Version(), new Version().body(BODY + "\nAfter the correction prices rose again."))
                        .has(NOTE))
                .isFalse();
        assertThat(changes(new Version(), new Version().body(BODY + "\nKorrekturen an der Börse gab es nicht."))
                        .has(NOTE))
                .isFalse();
        String noted = BODY + "\nCorrection: the ice is thin.";
        assertThat(changes(new Version().body(noted), new Version().body(noted + "\nMore ice."))
                        .has(NOTE))
                .isFalse();
    }

    private static RevisionChanges changes(Version before, Version after) {
        return RevisionChanges.between(before.revision(), after.revision());
    }

    /** A revision of an invented article, captured on 7 January 2022. */
    private static final class Version {
        private String title = "Ice closes harbour";
        private String lead;
        private String body = BODY;
        private String published = "2022-01-07T15:42:00+01:00";
        private String modified;
        private List<String> authors = List.of("Maren Tietjen");
        private LeadImage image = new LeadImage("https://a.example/1.jpg", "Ice", null);
        private Map<String, String> provenance = Map.of();

        Version title(String text) {
            title = text;
            return this;
        }

        Version lead(String text) {
            lead = text;
            return this;
        }

        Version body(String text) {
            body = text;
            return this;
        }

        Version authors(String... names) {
            authors = List.of(names);
            return this;
        }

        Version published(String iso) {
            published = iso;
            return this;
        }

        Version publishedAsChange(String iso) {
            provenance = Map.of("published", "modified: json-ld");
            return published(iso);
        }

        Version modified(String iso) {
            modified = iso;
            return this;
        }

        Version image(String url, String caption) {
            image = new LeadImage(url, caption, null);
            return this;
        }

        Revision revision() {
            ArticleMetadata metadata = new ArticleMetadata(
                    title,
                    authors,
                    StatedTime.parse(published),
                    StatedTime.parse(modified),
                    "en",
                    null,
                    null,
                    List.of(),
                    lead,
                    image,
                    List.of(),
                    null,
                    provenance);
            return new Revision(
                    1,
                    1,
                    1,
                    1,
                    Instant.parse("2022-01-07T16:00:00Z"),
                    RevisionCause.PUBLISHER,
                    title,
                    lead,
                    metadata,
                    body,
                    List.of(),
                    "",
                    "",
                    "1",
                    0,
                    0);
        }
    }
}
