package newsarchive.extraction;

/** Counts over the characters of a text, in one pass. Kinds: 0 other, 1 small letter, 2 capital, 3 digit, 4 end of sentence, 5 other sign. */
record TextShape(
        int letters,
        int capitals,
        int digits,
        int signs,
        int commas,
        int sentences,
        int bars,
        int atSigns,
        int lineBreaks,
        int capitalWords,
        int shortWords,
        int firstKind,
        int lastKind) {

    static TextShape of(String text) {
        int[] kinds = new int[6];
        int commas = 0;
        int bars = 0;
        int at = 0;
        int breaks = 0;
        int capitalWords = 0;
        int shortWords = 0;
        int word = 0;
        for (char c : text.toCharArray()) {
            int kind = kind(c);
            kinds[kind]++;
            if (kind >= 1 && kind <= 3) {
                capitalWords += word == 0 && kind == 2 ? 1 : 0;
                word++;
                continue;
            }
            shortWords += word > 0 && word <= 3 ? 1 : 0;
            word = 0;
            commas += c == ',' || c == '、' || c == '，' || c == '،' ? 1 : 0;
            bars += c == '|' || c == '•' || c == '·' ? 1 : 0;
            at += c == '@' ? 1 : 0;
            breaks += c == '\n' ? 1 : 0;
        }
        shortWords += word > 0 && word <= 3 ? 1 : 0;
        int last = text.isEmpty() ? 0 : kind(text.charAt(text.length() - 1));
        int first = text.isEmpty() ? 0 : kind(text.charAt(0));
        int letters = kinds[1] + kinds[2];
        return new TextShape(
                letters,
                kinds[2],
                kinds[3],
                kinds[4] + kinds[5],
                commas,
                kinds[4],
                bars,
                at,
                breaks,
                capitalWords,
                shortWords,
                first,
                last);
    }

    /**
     * Writes the ten features from the length of words to the share of short ones, which stand in this order in all tables.
     *
     * @param first the length of words
     * @param chars how many characters the text has
     * @param words how many words
     */
    <F extends Enum<F>> void write(FeatureTable<F> table, int row, F first, double chars, int words) {
        double perWord = Math.max(1, words);
        table.set(row, first, letters / perWord);
        table.set(row, first, 1, commas);
        table.set(row, first, 2, sentences);
        table.set(row, first, 3, commas / perWord);
        table.set(row, first, 4, sentences / perWord);
        table.set(row, first, 5, digits / chars);
        table.set(row, first, 6, capitals / chars);
        table.set(row, first, 7, signs / chars);
        table.set(row, first, 8, capitalWords / perWord);
        table.set(row, first, 9, shortWords / perWord);
    }

    private static int kind(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        if (c >= 'A' && c <= 'Z') {
            return 2;
        }
        if (c >= '0' && c <= '9') {
            return 3;
        }
        if (c <= ' ') {
            return 0;
        }
        if (c < 0x80) {
            return c == '.' || c == '!' || c == '?' ? 4 : 5;
        }
        return wideKind(c);
    }

    private static int wideKind(char c) {
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 2 : 1;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        return c == '…' || c == '。' || c == '！' || c == '？' || c == '؟' || c == '।' ? 4 : 5;
    }
}
