package newsarchive.sourcelists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.Sources;
import newsarchive.sourcelists.SourceList.Listed;
import newsarchive.url.WebUrl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of this package: takes lists of sources in, and gives them out.
 *
 * <pre>{@code
 * if (SourceList.read(bytes) instanceof SourceList.Read read) {
 *     show(lists.preview(read.list(), true));    // changes nothing
 *     lists.add(read.list(), true);
 * }
 * }</pre>
 */
@Component
public class SourceLists {

    private final Sources sources;
    private final PlatformTransactionManager transactions;

    SourceLists(Sources sources, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.transactions = transactions;
    }

    /** What becomes of an entry of a list. */
    public enum Outcome {
        ADDED,
        /** There is such a source already; it stays as it is. */
        THERE,
        REFUSED
    }

    /**
     * One entry of a list, and what becomes of it.
     *
     * @param line where it stands in the file, from 1
     * @param name its name, or as much as is known of it
     * @param address its first channel, or blank
     * @param reason why it is not added, in plain words; blank when it is
     */
    public record Row(int line, String name, String address, Outcome outcome, String reason) {}

    /** What would become of each entry, in the order of the file; nothing is changed. */
    public List<Row> preview(SourceList list, boolean enabled) {
        TransactionTemplate dryRun = new TransactionTemplate(transactions);
        return dryRun.execute(status -> {
            status.setRollbackOnly();
            return take(list, enabled);
        });
    }

    /**
     * Adds what is new, all of it or, when something breaks, nothing.
     *
     * @param enabled whether they are checked on schedule; those that the list says are paused stay so
     */
    public List<Row> add(SourceList list, boolean enabled) {
        return new TransactionTemplate(transactions).execute(status -> take(list, enabled));
    }

    /** The sources that a reader may see, as OPML in UTF-8. */
    public byte[] opml(Visibility reader) {
        return OpmlWriter.write(sources.all(reader), reader == Visibility.STAFF);
    }

    private List<Row> take(SourceList list, boolean enabled) {
        Map<String, Source> known = new HashMap<>();
        sources.all(Visibility.STAFF).forEach(source -> note(source, known));
        List<Row> rows = new ArrayList<>();
        for (Listed listed : list.sources()) {
            Optional<Source> there = keys(listed.draft()).stream()
                    .filter(known::containsKey)
                    .findFirst()
                    .map(known::get);
            rows.add(there.map(source -> row(listed, Outcome.THERE, "It is there already, as “" + source.name() + "”."))
                    .orElseGet(() -> add(listed, enabled, known)));
        }
        list.refused().forEach(one -> rows.add(new Row(one.line(), one.name(), "", Outcome.REFUSED, one.reason())));
        rows.sort(Comparator.comparingInt(Row::line));
        return rows;
    }

    private Row add(Listed listed, boolean enabled, Map<String, Source> known) {
        SourceDraft draft = listed.draft();
        SourceChange change = sources.add(draft.withEnabled(enabled && draft.enabled()));
        if (change instanceof SourceChange.Saved saved) {
            note(saved.source(), known);
            return row(listed, Outcome.ADDED, "");
        }
        return row(
                listed,
                Outcome.REFUSED,
                change instanceof SourceChange.Invalid invalid
                        ? String.join(" ", invalid.problems().values())
                        : "");
    }

    private static void note(Source source, Map<String, Source> known) {
        keys(SourceDraft.of(source)).forEach(key -> known.put(key, source));
    }

    /** By what a source is known again: its short name and the addresses of its channels. */
    private static List<String> keys(SourceDraft draft) {
        List<String> keys = new ArrayList<>();
        if (draft.slug() != null) {
            keys.add("slug " + draft.slug());
        }
        for (Channel channel : draft.channels()) {
            keys.add("channel " + WebUrl.parse(channel.url()).map(WebUrl::value).orElse(channel.url()));
        }
        return keys;
    }

    private static Row row(Listed listed, Outcome outcome, String reason) {
        SourceDraft draft = listed.draft();
        String name = draft.name() == null ? "" : draft.name();
        return new Row(listed.line(), name, draft.channels().get(0).url(), outcome, reason);
    }
}
