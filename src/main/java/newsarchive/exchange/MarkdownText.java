package newsarchive.exchange;

import java.util.ArrayList;
import java.util.List;
import newsarchive.extraction.HtmlPiece;

/** Writes the clean HTML of a revision as Markdown. */
final class MarkdownText {

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private String link = "";
    private String list = "";
    private int item;
    private int row;
    private boolean quoted;
    private boolean preformatted;

    private MarkdownText() {}

    static String of(List<HtmlPiece> pieces) {
        MarkdownText writer = new MarkdownText();
        pieces.forEach(writer::write);
        writer.block(writer.take());
        return String.join("\n", writer.blocks).strip() + "\n";
    }

    private void write(HtmlPiece piece) {
        if (piece.isText()) {
            text.append(preformatted ? piece.text() : escaped(piece.text().replaceAll("\\s+", " ")));
        } else if (piece.closing()) {
            close(piece.tag());
        } else {
            open(piece);
        }
    }

    private void open(HtmlPiece piece) {
        switch (piece.tag()) {
            case "ul", "ol" -> {
                list = piece.tag();
                item = 0;
            }
            case "blockquote" -> quoted = true;
            case "pre" -> {
                text.setLength(0);
                preformatted = true;
            }
            case "table" -> row = 0;
            case "br" -> text.append("  \n");
            case "a" -> {
                String address = piece.address();
                link = address == null ? "" : address;
                text.append(link.isEmpty() ? "" : "[");
            }
            default -> inline(piece.tag());
        }
    }

    private void close(String tag) {
        switch (tag) {
            case "p" -> block(quoted ? "> " + take() + "\n>" : take() + "\n");
            case "h2", "h3", "h4" -> block("#".repeat(tag.charAt(1) - '0') + " " + take() + "\n");
            case "li" -> block(list.equals("ol") ? ++item + ". " + take() : "- " + take());
            case "ul", "ol", "table" -> blocks.add("");
            case "pre" -> {
                preformatted = false;
                block("```\n" + takeAsIs() + "\n```\n");
            }
            case "blockquote" -> endQuote();
            case "td", "th" -> cells.add(take().replace("|", "\\|"));
            case "tr" -> endRow();
            case "a" -> endLink();
            default -> inline(tag);
        }
    }

    private void inline(String tag) {
        if (!preformatted) {
            text.append(
                    switch (tag) {
                        case "em", "i" -> "*";
                        case "strong", "b" -> "**";
                        default -> "";
                    });
        }
    }

    private void endQuote() {
        quoted = false;
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).endsWith("\n>")) {
            blocks.set(last, blocks.get(last).substring(0, blocks.get(last).length() - 1));
        }
    }

    private void endLink() {
        if (!link.isEmpty()) {
            text.append("](<")
                    .append(link.replace("<", "%3C").replace(">", "%3E"))
                    .append(">)");
            link = "";
        }
    }

    private void endRow() {
        blocks.add("| " + String.join(" | ", cells) + " |");
        if (row++ == 0) {
            blocks.add("|" + " --- |".repeat(cells.size()));
        }
        cells.clear();
    }

    private void block(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    private String take() {
        return takeAsIs().strip().replaceFirst("^([#+=-])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private String takeAsIs() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
