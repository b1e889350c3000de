package newsarchive.scraping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsarchive.discovery.Source;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.url.SameSite;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The beginning of a page, and what it says to robots there: its canonical address, and whether it may be kept. */
final class PageHead {

    private static final int LOOKED_AT = 200_000;
    private static final int LEAST_NUMBER = 5;
    private static final int LEAST_WORDS = 8;
    private static final int LONGEST_TAG = 2000;

    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{1,500})<", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z:-]{1,30})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern PART_BREAK = Pattern.compile("[/?&=;,]|\\.(?:s?html?|php|aspx?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{" + LEAST_NUMBER + ",}");

    private final Fetched answer;
    private final Charset charset;

    /** One character a byte where the charset allows it: that is searched much faster, and markup is ASCII. */
    private final String text;

    private PageHead(Fetched answer, Charset charset, String text) {
        this.answer = answer;
        this.charset = charset;
        this.text = text;
    }

    static PageHead of(Fetched answer) {
        @Nullable Charset named = Captures.charset(answer.header("content-type"));
        Charset charset = named == null ? UTF_8 : named;
        byte[] body = answer.body();
        boolean isWide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        String text = new String(body, 0, Math.min(body.length, LOOKED_AT), isWide ? charset : ISO_8859_1);
        return new PageHead(answer, isWide ? ISO_8859_1 : charset, text);
    }

    /** Whether this stands somewhere in the page's beginning; to be given in ASCII. */
    boolean has(String mark) {
        return text.contains(mark);
    }

    /** The content of the title element. */
    Optional<String> title() {
        int at = Math.max(text.indexOf("<title"), text.indexOf("<TITLE"));
        if (at < 0) {
            return Optional.empty();
        }
        Matcher title = TITLE.matcher(text).region(at, text.length());
        return title.lookingAt()
                ? Optional.of(HtmlUtils.htmlUnescape(decoded(title.group(1))).strip())
                : Optional.empty();
    }

    private String decoded(String piece) {
        return charset == ISO_8859_1 ? piece : new String(piece.getBytes(ISO_8859_1), charset);
    }

    /**
     * The address that the page names as its own (RFC 6596), where it can be believed: of the same site or source, and alike, for
     * careless templates name the front page, or one page for all.
     *
     * @param source whose page it is, or null
     */
    Optional<WebUrl> canonical(@Nullable Source source) {
        return tags("link")
                .filter(tag -> List.of(
                                attribute(tag, "rel").toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains("canonical"))
                .flatMap(tag -> answer.url().resolve(attribute(tag, "href")).stream())
                .findFirst()
                .filter(url -> isOfSamePlace(url, source) && isAlike(url, answer.url()));
    }

    private boolean isOfSamePlace(WebUrl url, @Nullable Source source) {
        return SameSite.of(url, answer.url()) || (source != null && source.owns(url) && source.owns(answer.url()));
    }

    /** A long number or a long piece of the path is in both. */
    private static boolean isAlike(WebUrl one, WebUrl other) {
        Set<String> shared = marks(one);
        shared.retainAll(marks(other));
        return !shared.isEmpty();
    }

    private static Set<String> marks(WebUrl url) {
        String text = (url.path() + (url.query() == null ? "" : "?" + url.query())).toLowerCase(Locale.ROOT);
        Set<String> marks = new HashSet<>();
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(marks::add);
        PART_BREAK
                .splitAsStream(text)
                .filter(part -> part.length() >= LEAST_WORDS)
                .forEach(marks::add);
        return marks;
    }

    /**
     * Whether the page asks not to be kept: {@code noarchive} in {@code X-Robots-Tag} or in a robots meta tag, to all robots or to
     * the one of this name.
     */
    boolean asksNotToBeArchived(String robotName) {
        @Nullable String header = answer.header("x-robots-tag");
        return (header != null && headerForbids(header, robotName))
                || tags("meta")
                        .filter(tag -> isFor(attribute(tag, "name"), robotName))
                        .anyMatch(tag -> List.of(attribute(tag, "content")
                                        .toLowerCase(Locale.ROOT)
                                        .split("[\\s,]+"))
                                .contains("noarchive"));
    }

    private static boolean isFor(String name, String robotName) {
        return name.equalsIgnoreCase("robots") || name.equalsIgnoreCase(robotName);
    }

    /** Rules after a robot's name and a colon are for it alone, up to the next name. */
    private static boolean headerForbids(String header, String robotName) {
        boolean isForUs = true;
        for (String rule : header.toLowerCase(Locale.ROOT).split(",")) {
            int colon = rule.indexOf(':');
            String name = colon < 0 ? "" : rule.substring(0, colon).strip();
            if (colon >= 0 && !name.equals("unavailable_after") && !name.startsWith("max-")) {
                isForUs = name.equals(robotName.toLowerCase(Locale.ROOT));
            }
            if (isForUs && rule.substring(colon + 1).strip().equals("noarchive")) {
                return true;
            }
        }
        return false;
    }

    /** The attributes of tags of this name, to be given in lower case. */
    private Stream<String> tags(String name) {
        List<String> tags = new ArrayList<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = at + 1 + name.length();
            if (text.regionMatches(true, at + 1, name, 0, name.length())
                    && end < text.length()
                    && Character.isWhitespace(text.charAt(end))) {
                int close = text.indexOf('>', end);
                if (close >= 0 && close - end <= LONGEST_TAG) {
                    tags.add(decoded(text.substring(end, close)));
                }
            } else if (text.regionMatches(true, at, "<body", 0, 5)) {
                break;
            }
            at = text.indexOf('<', at + 1);
        }
        return tags.stream();
    }

    private static String attribute(String tag, String name) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .filter(attribute -> attribute.group(1).equalsIgnoreCase(name))
                .findFirst()
                .map(PageHead::value)
                .orElse("");
    }

    private static String value(MatchResult attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return HtmlUtils.htmlUnescape(attribute.group(group)).strip();
            }
        }
        return "";
    }
}
