package newsarchive.web.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import newsarchive.search.SearchHit;
import org.jspecify.annotations.Nullable;

/** A feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a> has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        @Nullable String description,
        List<Item> items) {

    /** An article; the format wants some content, and where there is no lead that is the headline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            @JsonProperty("external_url") @Nullable String original,
            String title,
            @JsonProperty("content_text") String content,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String modified,
            List<Author> authors,
            @Nullable List<String> tags,
            @Nullable String language) {}

    /** Who wrote it, else the newspaper. */
    record Author(String name) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.note(),
                feed.hits().stream().map(hit -> item(feed, hit)).toList());
    }

    private static Item item(Feed feed, SearchHit hit) {
        List<String> authors = hit.authors().isEmpty() ? List.of(hit.source().name()) : hit.authors();
        return new Item(
                Feed.id(hit),
                feed.link(hit),
                hit.url(),
                hit.title(),
                Objects.requireNonNullElse(hit.lead(), hit.title()),
                Feed.published(hit).toString(),
                Feed.updated(hit).toString(),
                authors.stream().map(Author::new).toList(),
                hit.section() == null ? null : List.of(hit.section()),
                hit.language());
    }
}
