package newsarchive.extraction;

/** What the classifier of headlines sees of a line: what is above, below and alike, and features of the line and its score. */
enum HeadlineFeature {
    /** Lines down to the next byline, the next date, and the first line that surely is text. */
    BYLINE_AHEAD,
    DATE_AHEAD,
    TEXT_AHEAD,
    /** How many lines above could be a headline too. */
    RIVALS_ABOVE,
    /** How many such lines stand between it and the first line that surely is text. */
    RIVALS_BELOW,
    /** Its words against those of the longest such line. */
    LENGTH_SHARE;

    private static final HeadlineFeature[] ALL = values();

    static final LineFeature[] OF_LINE = {
        LineFeature.WORDS,
        LineFeature.CHARS,
        LineFeature.WORD_LENGTH,
        LineFeature.COMMAS,
        LineFeature.SENTENCES,
        LineFeature.UPPER_SHARE,
        LineFeature.CAPITAL_WORDS,
        LineFeature.SIGN_SHARE,
        LineFeature.FIRST_KIND,
        LineFeature.LAST_KIND,
        LineFeature.FIRST_SIGN,
        LineFeature.LAST_SIGN,
        LineFeature.BARS,
        LineFeature.HOLDS_DATE,
        LineFeature.NAMING,
        LineFeature.COMMON_WORDS,
        LineFeature.TOPIC_WORDS,
        LineFeature.TOPIC_SHARE,
        LineFeature.SAME_TEXTS,
        LineFeature.SAME_BEFORE,
        LineFeature.RUNS_ELSEWHERE,
        LineFeature.RUNS_EARLIER,
        LineFeature.GAP_BEFORE,
        LineFeature.GAP_AFTER,
        LineFeature.PAGE_GAPS,
        LineFeature.PLACE,
        LineFeature.LONG_AGO,
        LineFeature.LONG_AHEAD,
        LineFeature.PROSE_AHEAD,
        LineFeature.NEAR5_WORDS,
        LineFeature.LABEL,
        LineFeature.LABEL_AGO,
        LineFeature.NEXT_LABEL,
        LineFeature.NEXT_LABEL_AHEAD,
        LineFeature.DATES_NEAR,
        LineFeature.PAGE_LINES,
        LineFeature.B2_WORDS,
        LineFeature.B2_WORDING,
        LineFeature.B1_WORDS,
        LineFeature.B1_LAST_KIND,
        LineFeature.B1_WORDING,
        LineFeature.B1_CAPITAL_WORDS,
        LineFeature.B1_TOPIC_SHARE,
        LineFeature.A1_WORDS,
        LineFeature.A1_LAST_KIND,
        LineFeature.A1_ENDS_SENTENCE,
        LineFeature.A1_WORDING,
        LineFeature.A1_CAPITAL_WORDS,
        LineFeature.A1_TOPIC_SHARE,
        LineFeature.A2_WORDS,
        LineFeature.A2_LAST_KIND,
        LineFeature.A2_WORDING,
        LineFeature.A2_CAPITAL_WORDS
    };

    static final LineScoreFeature[] OF_SCORE = {
        LineScoreFeature.SCORE,
        LineScoreFeature.BEFORE1,
        LineScoreFeature.AFTER1,
        LineScoreFeature.AFTER2,
        LineScoreFeature.AFTER8,
        LineScoreFeature.BEFORE8,
        LineScoreFeature.SHARE_BEFORE,
        LineScoreFeature.FROM_FIRST_SURE,
        LineScoreFeature.GAP_WORDS_AFTER,
        LineScoreFeature.STRETCH_FROM,
        LineScoreFeature.TOPIC_SHARE
    };

    static final int COUNT = ALL.length + OF_LINE.length + OF_SCORE.length;
}
