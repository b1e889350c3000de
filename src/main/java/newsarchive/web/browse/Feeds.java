package newsarchive.web.browse;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.search.ArticleSearch;
import newsarchive.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Makes feeds of lists, and answers with them; one that was not changed since it was last asked for is not sent again. */
@Component
class Feeds {

    static final String ATOM = "application/atom+xml; charset=utf-8";

    private static final int NEWEST = 50;

    private final ArticleSearch search;
    private final MessageSource messages;
    private final ListNames names;
    private final Sentences sentences;
    private final JsonMapper json;

    Feeds(ArticleSearch search, MessageSource messages, ListNames names, Sentences sentences, JsonMapper json) {
        this.search = search;
        this.messages = messages;
        this.names = names;
        this.sentences = sentences;
        this.json = json;
    }

    /** The newest of a list, whatever order and page the address names; {@code name} or null for one made of what is asked. */
    Feed of(Asked asked, Visibility reader, @Nullable String name) {
        Reading reading = Reading.of(asked.newest(), reader, NEWEST);
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new Feed(
                name == null ? title(asked.newest()) : name,
                note(reading),
                base,
                ServletUriComponentsBuilder.fromCurrentRequest().toUriString(),
                base + asked.newest().firstPage(),
                search.hits(reading.query()));
    }

    ResponseEntity<byte[]> atom(Feed feed) {
        return answer(ATOM, updated(feed), AtomFeed.write(feed));
    }

    ResponseEntity<byte[]> json(Feed feed) {
        return answer("application/feed+json; charset=utf-8", updated(feed), json.writeValueAsBytes(JsonFeed.of(feed)));
    }

    /** The tag is a weak one, so that the answer may be compressed; what is in it may depend on who is signed in. */
    static ResponseEntity<byte[]> answer(String type, @Nullable Instant updated, byte[] body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + digest(body) + "\"");
        if (updated != null) {
            answer.lastModified(updated);
        }
        return answer.body(body);
    }

    private static @Nullable Instant updated(Feed feed) {
        return feed.hits().isEmpty() ? null : feed.updated();
    }

    private String title(Asked asked) {
        return names.of(asked).map(name -> text("title", name)).orElseGet(() -> text("frame.name"));
    }

    private @Nullable String note(Reading reading) {
        String note = Stream.concat(
                        reading.problems().stream().map(problem -> text(problem.key(), problem.value())),
                        reading.query().parsed().complaints().stream()
                                .map(complaint -> sentences.text(complaint.message()) + " "
                                        + sentences.text(complaint.instead())))
                .collect(Collectors.joining(" "));
        return note.isEmpty() ? null : note;
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }

    private static String digest(byte[] body) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(body)).toString(36);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
