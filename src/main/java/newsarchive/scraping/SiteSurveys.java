package newsarchive.scraping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import newsarchive.discovery.SiteSurvey;
import newsarchive.discovery.Survey;
import newsarchive.scraping.SurveyState.State;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at sites before anybody follows them: what they offer, and three articles as they would be archived. It goes on when its
 * page is left, and in another process when this one ends.
 *
 * <pre>{@code
 * UUID id = surveys.begin("paper.example");
 * surveys.find(id).map(SurveyState::state);
 * }</pre>
 */
@Component
public class SiteSurveys {

    private static final Logger log = LoggerFactory.getLogger(SiteSurveys.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PREVIEWS = 3;

    private final JdbcClient jdbc;
    private final SiteSurvey surveyor;
    private final PagePreviews previewer;
    private final ScrapeQueue queue;
    private final Clock clock;

    SiteSurveys(JdbcClient jdbc, SiteSurvey surveyor, PagePreviews previewer, ScrapeQueue queue, Clock clock) {
        this.jdbc = jdbc;
        this.surveyor = surveyor;
        this.previewer = previewer;
        this.queue = queue;
        this.clock = clock;
    }

    /** Queues a survey of a site; one of the processes on this database takes it up. */
    @Transactional
    public UUID begin(String address) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO surveys (id, address, state, created_at) VALUES (:id, :address, 'LOOKING', :now)")
                .param("id", id)
                .param("address", address.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        queue.addSurvey(id);
        return id;
    }

    /**
     * Shows the articles of other channels than those that were found useful; false when there is no such survey, or it goes on.
     *
     * @param chosen addresses of channels that it found
     * @param typed the form of the new source as it was left, as JSON
     */
    @Transactional
    public boolean show(UUID id, List<String> chosen, String typed) {
        boolean isThere = jdbc.sql("""
                                UPDATE surveys
                                SET state = 'READING', chosen = :chosen, previews = '[]', typed = :typed::jsonb
                                WHERE id = :id
                                AND state IN ('DONE', 'FAILED')
                                """)
                        .param("id", id)
                        .param("chosen", chosen.toArray(String[]::new))
                        .param("typed", typed)
                        .update()
                > 0;
        if (isThere) {
            queue.addSurvey(id);
        }
        return isThere;
    }

    public Optional<SurveyState> find(UUID id) {
        return jdbc.sql("SELECT * FROM surveys WHERE id = :id")
                .param("id", id)
                .query(SiteSurveys::state)
                .optional();
    }

    /** Does what is left of a survey. */
    void run(UUID id) {
        try {
            find(id).filter(state -> state.state() == State.LOOKING).ifPresent(this::look);
            find(id).filter(state -> state.state() == State.READING).ifPresent(this::read);
        } catch (RuntimeException e) {
            if (DatabaseOutages.isAway(e)) {
                throw e;
            }
            log.error("Survey {} failed", id, e);
            jdbc.sql("UPDATE surveys SET state = 'FAILED', problem = :problem WHERE id = :id")
                    .param("id", id)
                    .param("problem", LinkVisits.OUR_FAULT)
                    .update();
        }
    }

    private void look(SurveyState state) {
        Survey survey = surveyor.of(state.address(), soFar -> note(state.id(), soFar));
        note(state.id(), survey);
        String[] useful = survey.channels().stream()
                .filter(Survey.Offer::useful)
                .map(Survey.Offer::url)
                .toArray(String[]::new);
        jdbc.sql("UPDATE surveys SET state = :state, chosen = :chosen WHERE id = :id")
                .param("id", state.id())
                .param("state", (useful.length > 0 ? State.READING : State.DONE).name())
                .param("chosen", useful)
                .update();
    }

    private void note(UUID id, Survey survey) {
        jdbc.sql("UPDATE surveys SET survey = :survey::jsonb WHERE id = :id")
                .param("id", id)
                .param("survey", JSON.writeValueAsString(survey))
                .update();
    }

    private void read(SurveyState state) {
        List<PagePreview> previews = new ArrayList<>();
        for (String url : articles(state)) {
            WebUrl.parse(url).map(previewer::of).ifPresent(previews::add);
            jdbc.sql("UPDATE surveys SET previews = :previews::jsonb WHERE id = :id")
                    .param("id", state.id())
                    .param("previews", JSON.writeValueAsString(previews))
                    .update();
        }
        jdbc.sql("UPDATE surveys SET state = 'DONE' WHERE id = :id")
                .param("id", state.id())
                .update();
    }

    /** Articles of the chosen channels, one of each in turn. */
    private static Set<String> articles(SurveyState state) {
        Set<String> urls = new LinkedHashSet<>();
        List<Iterator<Survey.Latest>> waiting = new ArrayList<>();
        if (state.survey() != null) {
            state.survey().channels().stream()
                    .filter(state::isChosen)
                    .forEach(channel -> waiting.add(channel.latest().iterator()));
        }
        while (urls.size() < PREVIEWS && waiting.stream().anyMatch(Iterator::hasNext)) {
            for (Iterator<Survey.Latest> latest : waiting) {
                if (urls.size() < PREVIEWS && latest.hasNext()) {
                    urls.add(latest.next().url());
                }
            }
        }
        return urls;
    }

    int forgetBefore(Instant time) {
        return jdbc.sql("DELETE FROM surveys WHERE created_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SurveyState state(ResultSet row, int index) throws SQLException {
        @Nullable String survey = row.getString("survey");
        List<String> chosen = row.getArray("chosen") == null
                ? List.of()
                : List.of((String[]) row.getArray("chosen").getArray());
        return new SurveyState(
                row.getObject("id", UUID.class),
                row.getString("address"),
                State.valueOf(row.getString("state")),
                survey == null ? null : JSON.readValue(survey, Survey.class),
                chosen,
                JSON.readValue(row.getString("previews"), new TypeReference<List<PagePreview>>() {}),
                row.getString("typed"),
                row.getString("problem"));
    }
}
