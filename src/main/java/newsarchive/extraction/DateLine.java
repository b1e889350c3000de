package newsarchive.extraction;

/** Recognises lines that hold little more than a day or a time of day, in any language. */
final class DateLine {

    private static final int LONGEST = 12;

    private DateLine() {}

    static boolean looksLike(String line, int words) {
        if (words > LONGEST || line.length() > 90) {
            return false;
        }
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits >= 3 && letters <= 4 * digits && (hasYear(line) || hasClock(line)) && !endsAsSentence(line);
    }

    private static boolean hasYear(String line) {
        for (int i = 0; i + 4 <= line.length(); i++) {
            boolean century = line.startsWith("19", i) || line.startsWith("20", i);
            boolean alone = (i == 0 || !Character.isDigit(line.charAt(i - 1)))
                    && Character.isDigit(line.charAt(i + 2))
                    && Character.isDigit(line.charAt(i + 3))
                    && (i + 4 == line.length() || !Character.isDigit(line.charAt(i + 4)));
            if (century && alone) {
                return hasDayBeside(line, i);
            }
        }
        return false;
    }

    /** A year alone is no date: another number stands in the same line. */
    private static boolean hasDayBeside(String line, int year) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i)) && (i < year || i >= year + 4)) {
                return true;
            }
        }
        return false;
    }

    /** Hours and minutes, or day and month, as {@code 9:13} or {@code 7.1.}. */
    private static boolean hasClock(String line) {
        for (int i = 1; i + 2 < line.length(); i++) {
            if (line.charAt(i) == ':'
                    && Character.isDigit(line.charAt(i - 1))
                    && Character.isDigit(line.charAt(i + 1))
                    && Character.isDigit(line.charAt(i + 2))) {
                return true;
            }
        }
        return line.length() > 4
                && Character.isDigit(line.charAt(line.length() - 1))
                && Character.isDigit(line.charAt(line.length() - 2))
                && line.charAt(line.length() - 3) == ':';
    }

    private static boolean endsAsSentence(String line) {
        return line.endsWith("?") || line.endsWith("!");
    }
}
