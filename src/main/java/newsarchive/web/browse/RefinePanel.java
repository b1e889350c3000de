package newsarchive.web.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import newsarchive.search.Facets;
import newsarchive.search.Facets.Value;
import newsarchive.search.Histogram;
import newsarchive.search.Overviews.Overview;
import org.jspecify.annotations.Nullable;

/**
 * A list seen from above, as links that narrow it.
 *
 * @param histogram its articles over time
 * @param bars what is drawn of it
 * @param facets source, language, author, topic; those with nothing to choose left out
 * @param counted how many articles were looked at for the facets
 * @param exact true when these are all
 */
record RefinePanel(Histogram histogram, List<Bar> bars, List<Facet> facets, long counted, boolean exact) {

    /** Height of the drawing, and the width of a bar with the gap beside it. */
    static final int HEIGHT = 56;

    static final int STEP = 10;

    private static final int MOST_SHOWN = 8;

    /**
     * A bar of the drawing.
     *
     * @param x where it begins
     * @param height how high it is, 0 only when it stands for nothing
     * @param link to the list of its days
     */
    record Bar(int x, int height, LocalDate from, LocalDate to, long articles, String link) {

        public int top() {
            return HEIGHT - height;
        }
    }

    /**
     * A way to narrow the list.
     *
     * @param name of the parameter
     */
    record Facet(String name, List<Choice> choices) {}

    /**
     * What the list can be narrowed to.
     *
     * @param on true when it is narrowed to it now; then the link widens it
     */
    record Choice(String value, String name, long articles, String link, boolean on) {}

    static RefinePanel of(Asked asked, Overview overview) {
        Facets facets = overview.facets();
        return new RefinePanel(
                overview.histogram(),
                bars(asked, overview.histogram()),
                List.of(
                                facet(asked, "source", asked.source(), facets.sources()),
                                facet(asked, "language", asked.language(), facets.languages()),
                                facet(asked, "author", asked.author(), facets.authors()),
                                facet(asked, "topic", asked.topic(), facets.topics()))
                        .stream()
                        .filter(facet -> !facet.choices().isEmpty())
                        .toList(),
                facets.counted(),
                facets.exact());
    }

    /** True when nothing could be counted in time. */
    public boolean isLate() {
        return counted == 0 && !exact;
    }

    public int width() {
        return bars.size() * STEP;
    }

    public LocalDate first() {
        return bars.get(0).from();
    }

    public LocalDate last() {
        return bars.get(bars.size() - 1).to();
    }

    private static List<Bar> bars(Asked asked, Histogram histogram) {
        long most = histogram.bars().stream()
                .mapToLong(Histogram.Bar::articles)
                .max()
                .orElse(0);
        return IntStream.range(0, histogram.bars().size())
                .mapToObj(place -> bar(asked, histogram.bars().get(place), place, most))
                .toList();
    }

    private static Bar bar(Asked asked, Histogram.Bar bar, int place, long most) {
        int height = bar.articles() == 0 ? 0 : (int) Math.max(2, bar.articles() * HEIGHT / most);
        return new Bar(place * STEP, height, bar.from(), bar.to(), bar.articles(), asked.between(bar.from(), bar.to()));
    }

    private static Facet facet(Asked asked, String name, @Nullable String now, List<Value> values) {
        return new Facet(
                name,
                values.stream()
                        .limit(MOST_SHOWN)
                        .map(value -> choice(asked, name, value, value.value().equalsIgnoreCase(now)))
                        .toList());
    }

    private static Choice choice(Asked asked, String name, Value value, boolean on) {
        String link = on ? asked.without(name) : asked.with(name, value.value());
        return new Choice(value.value(), value.name(), value.articles(), link, on);
    }
}
