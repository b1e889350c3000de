package newsarchive.web.browse;

/**
 * The addresses of the comparisons of an article.
 *
 * @param article its number
 * @param side true for those that stand side by side
 */
record ComparisonLinks(long article, boolean side) {

    /** Of two revisions, as comparisons are shown now. */
    public String of(int from, int to) {
        return "/articles/" + article + "/diff?from=" + from + "&to=" + to + (side ? "&view=side" : "");
    }

    /** Of a revision with the one before it; the first one stands for itself. */
    public String withTheOneBefore(int number) {
        return number == 1 ? "/articles/" + article + "?revision=1" : of(number - 1, number);
    }

    /** The same shown in one text. */
    public ComparisonLinks inline() {
        return new ComparisonLinks(article, false);
    }

    /** The same shown side by side. */
    public ComparisonLinks sideBySide() {
        return new ComparisonLinks(article, true);
    }
}
