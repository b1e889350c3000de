package newsarchive.extraction;

/**
 * A piece of the page's visible text that is not part of the article.
 *
 * @param position place among all blocks of the page, kept and removed, counted from 0 in page order
 * @param text the text as it stood on the page, lines separated by newlines, never blank
 * @param reason why it was taken away
 * @param rule the name of the rule that took it, stable between versions, such as {@code words.login} or {@code tag.nav}
 */
public record RemovedBlock(int position, String text, RemovalReason reason, String rule) {}
