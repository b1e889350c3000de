package newsarchive.web.browse;

import java.util.stream.Collectors;
import newsarchive.archive.Article;
import newsarchive.archive.Revision;
import newsarchive.exchange.BibTex;
import newsarchive.exchange.Citation;
import newsarchive.exchange.CitedName;
import newsarchive.exchange.CslJson;
import newsarchive.exchange.LinkedData;
import newsarchive.exchange.Ris;
import newsarchive.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How an article is cited, with the address of this archive as the reader's browser knows it. */
@Component
class Citations {

    private final MessageSource messages;
    private final Formats formats;

    Citations(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The citation of a revision; the address names its number, so that it leads to the same text when there are newer ones. */
    Citation of(Article article, Revision shown) {
        return Citation.of(article, shown, base() + "/articles/" + article.id() + "?revision=" + shown.number());
    }

    /** The address of this archive, without a slash at the end. */
    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    /** The citation in the formats that the page shows. */
    Shown shown(Article article, Revision revision) {
        Citation citation = of(article, revision);
        return new Shown(
                citation,
                base(),
                text(citation),
                BibTex.of(citation),
                Ris.of(citation),
                CslJson.of(citation),
                LinkedData.of(citation));
    }

    private String text(Citation citation) {
        String authors = citation.authors().stream().map(CitedName::plain).collect(Collectors.joining(", "));
        String date = citation.published() == null
                ? message("reading.cite.undated")
                : formats.date(citation.published().date());
        String captured = formats.exact(citation.captured());
        String what = authors.isEmpty()
                ? message("reading.cite.unsigned", citation.title(), citation.medium(), date)
                : message("reading.cite.signed", authors, citation.title(), citation.medium(), date);
        String where = citation.url() == null
                ? message("reading.cite.copy", captured, citation.archived())
                : message("reading.cite.addresses", citation.url(), captured, citation.archived());
        return what + " " + where;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /**
     * A citation as the page of an article shows it.
     *
     * @param base the address of this archive
     * @param text in words, in the reader's language
     */
    record Shown(
            Citation citation,
            String base,
            String text,
            String bibTex,
            String ris,
            String cslJson,
            String linkedData) {}
}
