package newsarchive.sourcelists;

import java.util.List;
import newsarchive.discovery.SourceDraft;

/**
 * The sources of a list, nothing stored yet.
 *
 * @param sources what can be added
 * @param refused entries of no use
 */
public record SourceList(List<Listed> sources, List<Refused> refused) {

    /** The longest file that is read, in bytes. */
    public static final int LONGEST = 5 * 1024 * 1024;

    static final int MOST_ENTRIES = 5000;

    public SourceList {
        sources = List.copyOf(sources);
        refused = List.copyOf(refused);
    }

    /**
     * A source of the list.
     *
     * @param line where it stands in the file, from 1
     * @param draft switched off where the list says that it is paused, else on
     */
    public record Listed(int line, SourceDraft draft) {}

    /** An entry that cannot be a source, and why in plain words. */
    public record Refused(int line, String name, String reason) {}

    /** What came of reading a file. */
    public sealed interface Reading {}

    /** It is a list. */
    public record Read(SourceList list) implements Reading {}

    /** It is none; why, in one plain sentence. */
    public record Unreadable(String reason) implements Reading {}

    /** Reads OPML or CSV; which of them it is, the file itself shows. Never throws. */
    public static Reading read(byte[] file) {
        if (file.length > LONGEST) {
            return new Unreadable("The file is larger than 5 MB.");
        }
        try {
            return new Read(ListedSources.of(isXml(file) ? OpmlReader.read(file) : CsvReader.read(file)));
        } catch (UnreadableList e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** XML begins with an angle bracket, in UTF-16 with a mark of which no text in UTF-8 has any byte. */
    private static boolean isXml(byte[] file) {
        for (byte one : file) {
            if (one == '<' || one == (byte) 0xFE || one == (byte) 0xFF) {
                return true;
            }
            boolean isBlankOrMark =
                    one <= ' ' && (one >= 0 || one == (byte) 0xEF || one == (byte) 0xBB || one == (byte) 0xBF);
            if (!isBlankOrMark) {
                return false;
            }
        }
        return false;
    }
}
