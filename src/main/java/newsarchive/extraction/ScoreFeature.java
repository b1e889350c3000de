package newsarchive.extraction;

/** What the second look sees of a block: the first scores around it, and a few plain features. */
enum ScoreFeature {
    SCORE,
    BEFORE1,
    BEFORE2,
    BEFORE3,
    AFTER1,
    AFTER2,
    AFTER3,
    NEAR3,
    NEAR8,
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
    BOX1_SCORE,
    BOX2_SCORE,
    BOX3_SCORE,
    BOX4_SCORE,
    BOX5_SCORE,
    BOX6_SCORE,
    BOX1_PART,
    BOX2_PART,
    BOX3_PART,
    BOX4_PART,
    BOX5_PART,
    BOX6_PART,
    UP_HALF,
    BRANCH_SCORE,
    BRANCH_PART,
    BRANCH_WORDS,
    ALIKE_SCORE,
    ALIKE_WORDS,
    BOX_ALIKE_SCORE,
    BOX_ALIKE_WORDS,
    HEADING_SCORE,
    BELOW_HEADING;

    private static final ScoreFeature[] ALL = values();

    /** The plain features that stand behind these in a row of the second look. */
    static final Feature[] PLAIN = {
        Feature.WORDS,
        Feature.LINK_DENSITY,
        Feature.TAG,
        Feature.INNER_TAG,
        Feature.HEADING_RANK,
        Feature.UP_LIST,
        Feature.UP_TABLE,
        Feature.UP_QUOTE,
        Feature.UP_FIGURE,
        Feature.UP_ASIDE,
        Feature.MARK,
        Feature.RAW_MARK,
        Feature.WORDING,
        Feature.LIKENESS,
        Feature.BOLD,
        Feature.ENDS_SENTENCE,
        Feature.LAST_KIND,
        Feature.RUNS_ELSEWHERE,
        Feature.STATED_SHARE,
        Feature.HAS_STATED,
        Feature.IS_TITLE,
        Feature.FROM_HEADLINE,
        Feature.HEADING_WORDING,
        Feature.LEAD_SHARE,
        Feature.COMMON_WORDS,
        Feature.PAGE_BLOCKS
    };

    static final int COUNT = ALL.length + PLAIN.length;

    ScoreFeature plus(int places) {
        return ALL[ordinal() + places];
    }
}
