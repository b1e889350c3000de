package newsarchive.archive;

import java.util.List;

/** A block of text with its words. */
record Paragraph(String text, WordBag bag) {

    static List<Paragraph> of(String text, WordBag.Numbers numbers) {
        return text.lines().map(line -> new Paragraph(line, numbers.bag(line))).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paragraph paragraph && text.equals(paragraph.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
