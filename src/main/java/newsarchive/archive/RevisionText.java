package newsarchive.archive;

import newsarchive.extraction.Extraction;
import org.jspecify.annotations.Nullable;

/** What makes a revision: headline, lead and text. A page without a headline is known by its first words. */
record RevisionText(String title, @Nullable String lead, String body) {

    private static final int TITLE_FROM_TEXT = 100;

    static RevisionText of(Extraction extraction) {
        String body = extraction.body();
        String title = extraction.metadata().title();
        if (title == null || title.isBlank()) {
            title = firstWords(body);
        }
        return new RevisionText(title, extraction.metadata().lead(), body);
    }

    byte[] sha256() {
        return Digest.ofText(title, lead, body);
    }

    String readable() {
        return Digest.readable(title, lead, body);
    }

    private static String firstWords(String body) {
        String line = body.lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            return "Untitled";
        }
        if (line.length() <= TITLE_FROM_TEXT) {
            return line;
        }
        int blank = line.lastIndexOf(' ', TITLE_FROM_TEXT);
        return line.substring(0, blank > 0 ? blank : TITLE_FROM_TEXT) + " …";
    }
}
