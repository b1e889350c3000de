package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages from a text scrape, whose markup is lost, to its article. */
final class TextScrape {

    private TextScrape() {}

    static Extraction extract(String source) {
        List<TextLine> lines = TextLine.read(source);
        TextVerdicts verdicts = TextVerdicts.of(lines);
        Parting parting = Parting.of(verdicts.pieces());
        ArticleMetadata metadata = metadata(verdicts, parting.kept());
        return new Extraction(
                metadata,
                parting.kept(),
                CleanHtml.ofText(parting.kept()),
                parting.removed(),
                NoArticle.of(lines.isEmpty(), parting.kept()));
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
                published(verdicts),
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

    /** The day that the article's picture carries, else the date line. */
    private static @Nullable StatedTime published(TextVerdicts verdicts) {
        PictureLine lead = verdicts.leadPicture();
        String line = verdicts.dateLine();
        if (lead != null) {
            return lead.published();
        }
        return line == null ? null : DateLines.find(line).orElse(null);
    }
}
