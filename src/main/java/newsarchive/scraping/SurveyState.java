package newsarchive.scraping;

import java.util.List;
import java.util.UUID;
import newsarchive.discovery.Survey;
import org.jspecify.annotations.Nullable;

/**
 * A survey of a site, and how far it is.
 *
 * @param address as it was typed
 * @param survey what was found so far, or null before the first document
 * @param chosen the addresses of the channels whose articles are shown
 * @param previews the articles read so far
 * @param typed the form of the new source as it was left, as JSON, or null
 * @param problem why it went wrong by our fault, or null
 */
public record SurveyState(
        UUID id,
        String address,
        State state,
        @Nullable Survey survey,
        List<String> chosen,
        List<PagePreview> previews,
        @Nullable String typed,
        @Nullable String problem) {

    public SurveyState {
        chosen = List.copyOf(chosen);
        previews = List.copyOf(previews);
    }

    /** How far a survey is. */
    public enum State {
        LOOKING,
        READING,
        DONE,
        FAILED;

        public boolean isGoingOn() {
            return this == LOOKING || this == READING;
        }
    }

    /** Whether a channel is ticked. */
    public boolean isChosen(Survey.Offer channel) {
        return chosen.contains(channel.url());
    }
}
