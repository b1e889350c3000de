package newsarchive.web.browse;

import java.time.Duration;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.search.Suggestion;
import newsarchive.search.Suggestions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Suggestions while typing, for our own search box and for browsers, in the form that both take: the query, how it could go on, and what
 * each of these is (OpenSearch Suggestions 1.1).
 */
@Controller
class SuggestController {

    private final Suggestions suggestions;
    private final MessageSource messages;
    private final JsonMapper json;

    SuggestController(Suggestions suggestions, MessageSource messages, JsonMapper json) {
        this.suggestions = suggestions;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/suggest")
    ResponseEntity<byte[]> suggest(@RequestParam(defaultValue = "") String q, Visibility reader) {
        List<Suggestion> offered = suggestions.of(q, reader);
        Object answer = List.of(
                q,
                offered.stream().map(Suggestion::query).toList(),
                offered.stream().map(this::kind).toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-suggestions+json; charset=utf-8")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(json.writeValueAsBytes(answer));
    }

    private String kind(Suggestion suggestion) {
        return messages.getMessage("suggest." + suggestion.kind(), null, LocaleContextHolder.getLocale());
    }
}
