package newsarchive.web.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceState;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeJobs;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.web.Notice;
import newsarchive.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of sources, and what is done to one with a click. */
@Controller("adminSourcesController")
@RequestMapping("/admin/sources")
class SourcesController {

    private static final String LIST = "redirect:/admin/sources";

    /** Trouble first, then what runs, then what is switched off. */
    private static final List<SourceState> ORDER =
            List.of(SourceState.FAILING, SourceState.NEW, SourceState.ACTIVE, SourceState.PAUSED);

    private final Sources sources;
    private final Articles articles;
    private final ScrapeJobs jobs;

    SourcesController(Sources sources, Articles articles, ScrapeJobs jobs) {
        this.sources = sources;
        this.articles = articles;
        this.jobs = jobs;
    }

    @GetMapping
    String list(@RequestParam @Nullable String state, Model model) {
        List<Source> all = sources.all(Visibility.STAFF);
        model.addAttribute("sources", troubleFirst(all, state(state)));
        model.addAttribute("states", StateCount.of(all, ORDER));
        model.addAttribute("state", state(state));
        model.addAttribute("figures", articles.figuresBySource());
        return "admin/sources/index";
    }

    @PostMapping("/{slug}/scrape")
    String scrape(@PathVariable String slug, RedirectAttributes flash) {
        ScrapeRequest.Target target = new ScrapeRequest.OfSource(slug);
        return Submissions.follow(
                jobs.submit(new ScrapeRequest(target, ScrapeMode.FETCH, false)), flash, "/admin/sources");
    }

    @PostMapping("/{slug}/pause")
    String pause(@PathVariable String slug, RedirectAttributes flash) {
        return enable(slug, false, flash);
    }

    @PostMapping("/{slug}/resume")
    String resume(@PathVariable String slug, RedirectAttributes flash) {
        return enable(slug, true, flash);
    }

    @PostMapping("/{slug}/delete")
    String delete(@PathVariable String slug, RedirectAttributes flash) {
        Notice notice = switch (sources.delete(slug)) {
            case DELETED -> Notice.good("source.deleted", slug);
            case HAS_ARTICLES -> Notice.bad("source.has-articles", slug);
            case UNKNOWN -> throw new PageNotFound();
        };
        flash.addFlashAttribute(Notice.NAME, notice);
        return LIST;
    }

    private String enable(String slug, boolean enabled, RedirectAttributes flash) {
        Source source = sources.find(slug, Visibility.STAFF).orElseThrow(PageNotFound::new);
        SourceChange change = sources.update(slug, SourceDraft.of(source).withEnabled(enabled));
        boolean saved = change instanceof SourceChange.Saved;
        String done = enabled ? "source.resumed" : "source.paused";
        flash.addFlashAttribute(
                Notice.NAME,
                saved ? Notice.good(done, source.name()) : Notice.bad("source.not-changed", source.name()));
        return LIST;
    }

    private static List<Source> troubleFirst(List<Source> all, @Nullable SourceState only) {
        return all.stream()
                .filter(source -> only == null || source.state() == only)
                .sorted(Comparator.comparingInt(source -> ORDER.indexOf(source.state())))
                .toList();
    }

    private static @Nullable SourceState state(@Nullable String name) {
        return ORDER.stream()
                .filter(state -> state.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** How many sources are in a state, for the filter. */
    record StateCount(SourceState state, long sources) {

        static List<StateCount> of(List<Source> all, List<SourceState> order) {
            return order.stream()
                    .map(state -> new StateCount(
                            state,
                            all.stream()
                                    .filter(source -> source.state() == state)
                                    .count()))
                    .filter(count -> count.sources() > 0)
                    .toList();
        }
    }
}
