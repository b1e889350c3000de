package newsarchive.web.api;

import newsarchive.access.Visibility;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the source that a call names, or says that there is none. A hidden source answers like an unknown one. */
@Component
class KnownSources {

    private final Sources sources;

    KnownSources(Sources sources) {
        this.sources = sources;
    }

    /** The source of an address; otherwise 404. */
    Source find(String slug, Visibility reader) {
        return sources.find(slug, reader).orElseThrow(() -> unknown(slug));
    }

    /** Refuses a filter by a source that is not there. */
    void requireInFilter(@Nullable String slug, Visibility reader) {
        if (slug != null && sources.find(slug, reader).isEmpty()) {
            throw ApiProblem.badParameter("source", "names no source: " + ApiProblem.quoted(slug) + ".");
        }
    }

    static ApiProblem unknown(String slug) {
        return ApiProblem.notFound("There is no source " + ApiProblem.quoted(slug) + ".");
    }
}
