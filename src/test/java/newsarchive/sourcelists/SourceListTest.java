package newsarchive.sourcelists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Medium;
import newsarchive.discovery.SourceDraft;
import newsarchive.sourcelists.SourceList.Listed;
import newsarchive.sourcelists.SourceList.Read;
import newsarchive.sourcelists.SourceList.Refused;
import newsarchive.sourcelists.SourceList.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceListTest {

    private static final String FEED =
            "<outline text='Paper' xmlUrl='https://paper.example/rss' htmlUrl='https://paper.example/' type='rss' language='de'/>";

    @Test
    void foldersOfOpmlBecomeCollections() {
        List<Listed> sources = read(opml("<outline text='Germany'>\n<outline text='North Sea, coast'>" + FEED
                        + "</outline></outline><outline text='Ports'>" + FEED + "</outline>"
                        + "<outline xmlUrl='https://bare.example/feed'/><outline text='Empty folder'/>"))
                .sources();

        assertThat(sources).hasSize(2);
        SourceDraft paper = sources.get(0).draft();
        assertThat(sources.get(0).line()).isEqualTo(2);
        assertThat(paper.name()).isEqualTo("Paper");
        assertThat(paper.home()).isEqualTo("https://paper.example/");
        assertThat(paper.language()).isEqualTo("de");
        assertThat(paper.channels()).containsExactly(new Channel(ChannelKind.FEED, "https://paper.example/rss"));
        assertThat(paper.facts().collections()).containsExactly("Germany", "North Sea  coast", "Ports");
        assertThat(sources.get(1).draft().name()).isEqualTo("bare.example");
        assertThat(sources.get(1).draft().enabled()).isTrue();
    }

    @Test
    void opmlIsReadInAnyOfItsCharsets() {
        String list = opml(FEED.replace("Paper", "Größe"));

        assertThat(read(("<?xml version='1.0' encoding='UTF-8'?>" + list).getBytes(UTF_8)))
                .hasToString(read(list).toString());
        assertThat(read(("\uFEFF" + list).getBytes(UTF_8)).sources()).hasSize(1);
        assertThat(read(("<?xml version='1.0' encoding='UTF-16'?>" + list).getBytes(UTF_16))
                        .sources()
                        .get(0)
                        .draft()
                        .name())
                .isEqualTo("Größe");
        assertThat(read(("<?xml version='1.0' encoding='ISO-8859-1'?>" + list).getBytes(ISO_8859_1))
                        .sources()
                        .get(0)
                        .draft()
                        .name())
                .isEqualTo("Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void csvIsReadWithAnySeparator(String separator) {
        String list = "\uFEFFName|Home|Feed URL|Kind|Language|Country|Collections|Remarks\r\n"
                + "\"Paper \"\"one\"\"\"|https://paper.example/|https://paper.example/rss|Newspaper|DE|at|\"Ports, Coast\"|\"two\nlines\"\r\n"
                + "\r\n"
                + "|https://two.example/|https://two.example/rss\n";
        List<Listed> sources = read(list.replace("|", separator)).sources();

        assertThat(sources).extracting(Listed::line).containsExactly(2, 5);
        SourceDraft paper = sources.get(0).draft();
        assertThat(paper.name()).isEqualTo("Paper \"one\"");
        assertThat(paper.language()).isEqualTo("de");
        assertThat(paper.facts().country()).isEqualTo("AT");
        assertThat(paper.facts().medium()).isEqualTo(Medium.NEWSPAPER);
        assertThat(paper.facts().collections()).containsExactly("Ports", "Coast");
        assertThat(sources.get(1).draft().name()).isEqualTo("two.example");
    }

    @Test
    void rowsOfOneSourceAreItsChannels() {
        List<Listed> sources =
                read("name,home,url,channel kind\nPaper,https://paper.example,https://paper.example/rss,\n"
                                + "paper,https://paper.example/,https://paper.example/sitemap.xml,sitemap\nPaper,https://other.example,https://other.example/rss,\n")
                        .sources();

        assertThat(sources).hasSize(2);
        assertThat(sources.get(0).draft().channels())
                .containsExactly(
                        new Channel(ChannelKind.FEED, "https://paper.example/rss"),
                        new Channel(ChannelKind.SITEMAP, "https://paper.example/sitemap.xml"));
    }

    @Test
    void entriesOfNoUseAreRefusedWithTheirLine() {
        assertThat(
                        read(
                                "name,url,kind\nNo feed,,\nPigeon,https://pigeon.example/rss,Pigeon post\nGood,https://good.example/rss,blog\n"))
                .satisfies(list -> assertThat(list.sources()).hasSize(1))
                .satisfies(list -> assertThat(list.refused())
                        .containsExactly(
                                new Refused(2, "No feed", "The address of the feed is missing."),
                                new Refused(
                                        3,
                                        "Pigeon",
                                        "There is no kind of medium “Pigeon post”. The choices are NEWSPAPER, MAGAZINE,"
                                                + " BROADCASTER, AGENCY, BLOG, GOVERNMENT, OTHER.")));
        assertThat(read(opml("\n<outline text='Lost' type='rss'/>")).refused())
                .containsExactly(new Refused(2, "Lost", "The address of the feed is missing."));
    }

    @Test
    void hostileFilesAreRefusedInPlainWords() {
        assertThat(reason("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + opml("<outline text='&x;' xmlUrl='https://a.example'/>")))
                .isEqualTo("The file carries a document type definition, which is not read for safety.");
        assertThat(reason("<!DOCTYPE o [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + opml("&b;")))
                .contains("document type");
        assertThat(reason("<!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/evil.dtd'>" + opml(FEED)))
                .contains("document type");
        assertThat(reason(opml("&undefined;"))).startsWith("The file is not proper XML, see line 1");
        assertThat(reason("<opml><body>\n<outline")).isEqualTo("The file is not proper XML, see line 2.");
        assertThat(reason("<html><body/></html>")).isEqualTo("The file is XML, but no OPML.");
        assertThat(reason(opml("<outline text='x'>".repeat(21) + "</outline>".repeat(21))))
                .contains("too deep");
        assertThat(reason(opml("<outline text='x'>".repeat(100_000)))).contains("too deep");
        assertThat(reason(opml("<outline xmlUrl='https://a.example/x'/>".repeat(5001))))
                .contains("more than 5000");
        assertThat(reason("url\n" + "https://a.example/x\n".repeat(5001))).contains("more than 5000");
        assertThat(reason("url" + ",".repeat(1000) + "\n")).contains("more than 200 columns");
        assertThat(reason("name,url\n\"never closed,https://a.example\n"))
                .isEqualTo("The quotation mark in line 2 is never closed.");
        assertThat(reason("")).contains("no column for the address");
        assertThat(reason("name;home\nPaper;https://paper.example\n")).contains("no column for the address");
        assertThat(reason("\0\0\0\0")).contains("no column");
        assertThat(reason(new byte[SourceList.LONGEST + 1])).isEqualTo("The file is larger than 5 MB.");
        assertThat(reason("name,url\nGröße,https://a.example\n".getBytes(ISO_8859_1)))
                .contains("not in UTF-8");
        assertThat(reason(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x80})).contains("not in UTF-8");
    }

    private static String opml(String body) {
        return "<opml version='2.0'><head><title>x</title></head><body>" + body + "</body></opml>";
    }

    private static SourceList read(String file) {
        return read(file.getBytes(UTF_8));
    }

    private static SourceList read(byte[] file) {
        assertThat(SourceList.read(file)).isInstanceOf(Read.class);
        return ((Read) SourceList.read(file)).list();
    }

    private static String reason(String file) {
        return reason(file.getBytes(UTF_8));
    }

    private static String reason(byte[] file) {
        assertThat(SourceList.read(file)).isInstanceOf(Unreadable.class);
        return ((Unreadable) SourceList.read(file)).reason();
    }
}
