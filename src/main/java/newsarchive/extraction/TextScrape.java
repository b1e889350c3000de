package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stages from a text scrape, whose markup is lost, to its article. */
final class TextScrape {

    private TextScrape() {}

    static Extraction extract(String source) {
        LineView view = LineView.of(TextLine.read(source));
        return extract(view, LineModel.shared().opinion(view));
    }

    static Extraction extract(LineView view, LineModel.Opinion opinion) {
        TextVerdicts verdicts = TextVerdicts.of(view, opinion);
        Parting parting = Parting.of(verdicts.pieces());
        ArticleMetadata metadata = metadata(verdicts, parting.kept());
        return new Extraction(
                metadata,
                parting.kept(),
                CleanHtml.ofText(parting.kept()),
                parting.removed(),
                NoArticle.of(view.lines().isEmpty(), parting.kept()));
    }

    private static ArticleMetadata metadata(TextVerdicts verdicts, List<TextBlock> kept) {
        String text = kept.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
        String language = LanguageDetector.detect(text);
        PictureLine lead = verdicts.leadPicture();
        List<RelatedLink> related = new ArrayList<>();
        verdicts.relatedTitles().forEach(title -> related.add(new RelatedLink(title, null)));
        PictureText picture = verdicts.pictureText();
        boolean hasPicture = picture.caption() != null || picture.credit() != null;
        return new ArticleMetadata(
                verdicts.headline(),
                verdicts.authors(),
                lead == null ? verdicts.published(language) : lead.published(),
                null,
                language,
                lead == null ? null : lead.agency(),
                null,
                List.of(),
                null,
                hasPicture ? new LeadImage(null, picture.caption(), picture.credit()) : null,
                related,
                null,
                language == null ? Map.of() : Map.of("language", MetadataClaim.TEXT));
    }
}
