package newsarchive.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How good an order of articles is, in the measures of information retrieval (Manning, Raghavan and Schütze 2008, chapter 8), each from 0 to 1.
 *
 * @param judged what was wanted
 * @param found the names of the articles found, first one first
 */
record Ranking(JudgedQuery judged, List<String> found) {

    /** The share of what was looked for that was found. */
    double recall() {
        return (double) judged.wanted().stream().filter(found::contains).count()
                / judged.wanted().size();
    }

    /** The share of the first hits that are of use; where fewer are found, of those. */
    double precision(int first) {
        List<String> top = found.subList(0, Math.min(first, found.size()));
        return top.isEmpty()
                ? 0
                : (double) top.stream().filter(name -> grade(name) > 0).count() / top.size();
    }

    /** One divided by the place of the first article that was looked for; 0 if there is none. */
    double reciprocalRank() {
        return IntStream.range(0, found.size())
                .filter(place -> judged.wanted().contains(found.get(place)))
                .mapToDouble(place -> 1.0 / (place + 1))
                .findFirst()
                .orElse(0);
    }

    /** Normalised discounted cumulative gain: how near the first places come to the best order there is. */
    double gain(int first) {
        double best = gain(IntStream.concat(
                        judged.wanted().stream().mapToInt(name -> 2),
                        judged.useful().stream().mapToInt(name -> 1))
                .limit(first));
        return gain(found.stream().limit(first).mapToInt(this::grade)) / best;
    }

    private static double gain(IntStream grades) {
        int[] all = grades.toArray();
        return IntStream.range(0, all.length)
                .mapToDouble(place -> (Math.pow(2, all[place]) - 1) * Math.log(2) / Math.log(place + 2))
                .sum();
    }

    /** True when everything looked for is there and the first hit is of use. */
    boolean isGood() {
        return recall() == 1 && isFirstOfUse();
    }

    boolean isFirstOfUse() {
        return !found.isEmpty() && grade(found.get(0)) > 0;
    }

    int grade(String name) {
        return judged.wanted().contains(name) ? 2 : judged.useful().contains(name) ? 1 : 0;
    }
}
