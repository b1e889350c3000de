package newsarchive.extraction;

/**
 * A block with its verdict, ready to be put on one of the two heaps.
 *
 * @param text its text, lines separated by newlines
 * @param kind what it is if it is kept
 * @param verdict kept or removed
 * @param sameBox whether it stands in one box with the piece before it, and that box has no text of the article
 */
record Piece(String text, TextBlock.Kind kind, Verdict verdict, boolean sameBox) {

    String line() {
        return text.replace('\n', ' ');
    }
}
