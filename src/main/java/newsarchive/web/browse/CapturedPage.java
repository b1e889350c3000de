package newsarchive.web.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsarchive.archive.Revision;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a captured page in its own order, with what was kept and what was removed.
 *
 * @param blocks kept and removed pieces in page order
 * @param legend the reasons with their counts, most first
 * @param only the reason that alone is shown, or null for all
 * @param onlyRule the rule of which alone is shown what it took, or null for all
 * @param removed the number of all removed blocks
 */
record CapturedPage(
        List<Block> blocks,
        List<Reason> legend,
        @Nullable RemovalReason only,
        @Nullable String onlyRule,
        int removed) {

    /**
     * A piece of the page.
     *
     * @param position its place
     * @param text what stood there
     * @param removed why it was removed, or null when it was kept
     */
    record Block(int position, String text, @Nullable RemovedBlock removed) {

        /** The family of its tint. */
        public String tint() {
            return removed == null ? "kept" : Tint.of(removed.reason()).name().toLowerCase(Locale.ROOT);
        }

        /** Where on the page its rule is told of. */
        public String ruleAnchor() {
            return removed == null ? "" : RulesOfPage.anchorOf(removed.rule());
        }
    }

    /** A reason of the legend with the number of blocks it took. */
    record Reason(RemovalReason reason, int count) {

        public String tint() {
            return Tint.of(reason).name().toLowerCase(Locale.ROOT);
        }
    }

    static CapturedPage of(
            Revision revision, List<RemovedBlock> removed, @Nullable String reason, @Nullable String rule) {
        RemovalReason only = reason(reason).orElse(null);
        boolean knownRule = removed.stream().anyMatch(block -> block.rule().equals(rule));
        List<Block> blocks = new ArrayList<>(kept(revision));
        removed.stream()
                .filter(block -> only == null || block.reason() == only)
                .filter(block -> !knownRule || block.rule().equals(rule))
                .forEach(block -> blocks.add(new Block(block.position(), block.text(), block)));
        blocks.sort(Comparator.comparingInt(Block::position));
        return new CapturedPage(List.copyOf(blocks), legend(removed), only, knownRule ? rule : null, removed.size());
    }

    private static List<Block> kept(Revision revision) {
        List<String> lines = revision.body().lines().toList();
        List<Integer> positions = revision.bodyPositions();
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int position = i < positions.size() ? positions.get(i) : Integer.MAX_VALUE;
            kept.add(new Block(position, lines.get(i), null));
        }
        return kept;
    }

    private static List<Reason> legend(List<RemovedBlock> removed) {
        Map<RemovalReason, Integer> counts = new EnumMap<>(RemovalReason.class);
        removed.forEach(block -> counts.merge(block.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Reason::count).reversed())
                .toList();
    }

    private static Optional<RemovalReason> reason(@Nullable String name) {
        for (RemovalReason reason : RemovalReason.values()) {
            if (reason.name().equals(name)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
