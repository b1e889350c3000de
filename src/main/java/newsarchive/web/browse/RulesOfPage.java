package newsarchive.web.browse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsarchive.archive.RuleActs;
import newsarchive.archive.RuleActs.Acts;
import newsarchive.extraction.RemovedBlock;

/**
 * The rules that took blocks from a page.
 *
 * @param list those with the most blocks first
 */
record RulesOfPage(List<Rule> list) {

    /** The families of rules that have words of their own; the name of a rule begins with that of its family. */
    static final Set<String> FAMILIES = Set.of(
            "attribute",
            "authors",
            "beside",
            "copy",
            "heading",
            "lines",
            "links",
            "names",
            "place",
            "score",
            "tag",
            "text",
            "title",
            "words");

    /**
     * A rule.
     *
     * @param name as the extractor calls it, such as {@code words.login-prompt}
     * @param blocks how many it took from this page
     * @param acts how often it acted on the source's newest articles
     */
    record Rule(String name, int blocks, Acts acts) {

        /** What kind of rule it is, such as {@code words}. */
        public String family() {
            int dot = name.indexOf('.');
            String family = dot < 0 ? name : name.substring(0, dot);
            return FAMILIES.contains(family) ? family : "other";
        }

        /** Where on the page it is told of. */
        public String anchor() {
            return anchorOf(name);
        }
    }

    static RulesOfPage of(List<RemovedBlock> removed, Map<String, Acts> acts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        removed.forEach(block -> counts.merge(block.rule(), 1, Integer::sum));
        return new RulesOfPage(counts.entrySet().stream()
                .map(entry -> new Rule(entry.getKey(), entry.getValue(), acts.getOrDefault(entry.getKey(), Acts.NONE)))
                .sorted(Comparator.comparingInt(Rule::blocks).reversed())
                .toList());
    }

    public int articlesLookedAt() {
        return RuleActs.ARTICLES;
    }

    static String anchorOf(String rule) {
        return "rule-" + rule.replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
