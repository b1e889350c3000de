package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a problem document looks; for the description of the API only. */
@Schema(name = "Problem", description = "A problem document, RFC 9457")
record ProblemShape(
        @Schema(description = "What went wrong in general; 'about:blank' when the status says it") @Nullable
        String type,

        String title,
        int status,

        @Schema(description = "What went wrong here, in plain sentences")
        String detail,

        @Schema(description = "The address that was called") String instance,

        @Schema(description = "The parameter that is of no use") @Nullable
        String parameter,

        @Schema(description = "The fields of the body that are of no use, each with a plain sentence") @Nullable
        Map<String, String> errors) {}
