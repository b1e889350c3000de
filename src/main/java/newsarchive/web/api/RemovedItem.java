package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import newsarchive.extraction.RemovedBlock;

/** A piece of the page that is not part of the article. */
@Schema(name = "Removed")
record RemovedItem(
        @Schema(description = "The text as it stood on the page")
        String text,

        @Schema(description = "Why it was taken away, in words", example = "newsletter prompt")
        String reason,

        @Schema(description = "Name of the rule that took it", example = "tag.nav")
        String rule,

        @Schema(description = "Place among all blocks of the page, counted from 0")
        int position) {

    static RemovedItem of(RemovedBlock block) {
        return new RemovedItem(block.text(), block.reason().words(), block.rule(), block.position());
    }
}
