package newsarchive.web.browse;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import newsarchive.archive.Revision;
import newsarchive.exchange.BibTex;
import newsarchive.exchange.Citation;
import newsarchive.exchange.CslJson;
import newsarchive.exchange.Markdown;
import newsarchive.exchange.PlainText;
import newsarchive.exchange.Ris;
import org.springframework.http.MediaType;

/** The files that an article can be had as. */
enum ArticleFile {
    TXT("txt", "text/plain") {
        @Override
        String content(Citation citation, Revision shown) {
            return PlainText.of(citation, shown);
        }
    },
    MD("md", "text/markdown") {
        @Override
        String content(Citation citation, Revision shown) {
            return Markdown.of(citation, shown);
        }
    },
    BIB("bib", "application/x-bibtex") {
        @Override
        String content(Citation citation, Revision shown) {
            return BibTex.of(citation);
        }
    },
    RIS("ris", "application/x-research-info-systems") {
        @Override
        String content(Citation citation, Revision shown) {
            return Ris.of(citation);
        }
    },
    CSL("csl.json", "application/vnd.citationstyles.csl+json") {
        @Override
        String content(Citation citation, Revision shown) {
            return CslJson.of(citation);
        }
    };

    private final String ending;
    private final MediaType type;

    ArticleFile(String ending, String type) {
        this.ending = ending;
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    static Optional<ArticleFile> ending(String ending) {
        return Stream.of(values()).filter(file -> file.ending.equals(ending)).findFirst();
    }

    String ending() {
        return ending;
    }

    MediaType type() {
        return type;
    }

    abstract String content(Citation citation, Revision shown);
}
