package newsarchive.extraction;

/** What the second look sees of a line: the first scores around it, and a few plain features. */
enum LineScoreFeature {
    SCORE,
    BEFORE1,
    BEFORE2,
    BEFORE3,
    BEFORE4,
    AFTER1,
    AFTER2,
    AFTER3,
    AFTER4,
    NEAR3,
    NEAR8,
    NEAR20,
    BEFORE8,
    AFTER8,
    SHARE_BEFORE,
    SHARE_AFTER,
    FROM_FIRST_SURE,
    TO_LAST_SURE,
    GAP_BEFORE,
    GAP_AFTER,
    GAP_WORDS_BEFORE,
    GAP_WORDS_AFTER,
    PAGE_SCORE,
    PAGE_SURE,
    STRETCH_INSIDE,
    STRETCH_FROM,
    STRETCH_TO,
    STRETCH_SHARE,
    BELOW_HEADING,
    HEADING_SCORE,
    TOPIC_SHARE,
    SAME_SCORE;

    private static final LineScoreFeature[] ALL = values();

    /** The plain features that stand behind these in a row of the second look. */
    static final LineFeature[] PLAIN = {
        LineFeature.WORDS,
        LineFeature.CAPITAL_WORDS,
        LineFeature.LAST_KIND,
        LineFeature.FIRST_SIGN,
        LineFeature.LAST_SIGN,
        LineFeature.ENDS_SENTENCE,
        LineFeature.WORDING,
        LineFeature.NAMING,
        LineFeature.BYLINE,
        LineFeature.DATE,
        LineFeature.CREDIT,
        LineFeature.COMMON_WORDS,
        LineFeature.SAME_TEXTS,
        LineFeature.SAME_BEFORE,
        LineFeature.RUNS_ELSEWHERE,
        LineFeature.GAP_BEFORE,
        LineFeature.GAP_AFTER,
        LineFeature.PAGE_GAPS,
        LineFeature.LABEL,
        LineFeature.LABEL_AGO,
        LineFeature.NEXT_LABEL,
        LineFeature.NEXT_LABEL_AHEAD,
        LineFeature.HEADING_AGO,
        LineFeature.PAGE_LINES,
        LineFeature.B1_WORDS,
        LineFeature.A1_WORDS
    };

    static final int COUNT = ALL.length + PLAIN.length;

    LineScoreFeature plus(int places) {
        return ALL[ordinal() + places];
    }
}
