package newsarchive.web.admin;

import java.util.List;
import java.util.Optional;
import newsarchive.scraping.AsidePages;
import newsarchive.scraping.DatabaseOutages;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeJobs;
import newsarchive.scraping.ScrapedLink.Outcome;
import newsarchive.scraping.Submission;
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

/** Scrapes that run, wait and have ended. */
@Controller("adminScrapesController")
@RequestMapping("/admin/scrapes")
class ScrapesController {

    private static final int FINISHED = 30;
    private static final int FAILURES = 1000;
    private static final int ARTICLES = 50;
    private static final int ASIDE = 200;

    private final ScrapeJobs jobs;
    private final AsidePages aside;
    private final DatabaseOutages outages;

    ScrapesController(ScrapeJobs jobs, AsidePages aside, DatabaseOutages outages) {
        this.jobs = jobs;
        this.aside = aside;
        this.outages = outages;
    }

    @GetMapping
    String list(@RequestParam @Nullable String before, Model model) {
        List<ScrapeJob> active = jobs.active();
        List<ScrapeJob> page = jobs.list(id(before), FINISHED);
        model.addAttribute("running", in(active, ScrapeJob.State.RUNNING));
        model.addAttribute("waiting", in(active, ScrapeJob.State.QUEUED));
        model.addAttribute(
                "finished",
                page.stream().filter(job -> job.state().isFinished()).toList());
        model.addAttribute(
                "older",
                page.size() < FINISHED ? null : page.get(page.size() - 1).id());
        model.addAttribute("first", before == null);
        model.addAttribute("aside", aside.list(ASIDE));
        model.addAttribute("trouble", outages.trouble().orElse(null));
        model.addAttribute("refresh", before == null && !active.isEmpty());
        return "admin/scrapes/index";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String job(@PathVariable long id, Model model) {
        ScrapeJob job = jobs.find(id).orElseThrow(PageNotFound::new);
        model.addAttribute("job", job);
        model.addAttribute("failures", Failures.byReason(jobs.links(id, Outcome.FAILED, FAILURES)));
        model.addAttribute("skipped", Failures.byReason(jobs.links(id, Outcome.SKIPPED, FAILURES)));
        model.addAttribute("added", jobs.links(id, Outcome.NEW, ARTICLES));
        model.addAttribute("revised", jobs.links(id, Outcome.REVISED, ARTICLES));
        model.addAttribute("gone", jobs.links(id, Outcome.REMOVED, ARTICLES));
        model.addAttribute("refresh", !job.state().isFinished());
        return "admin/scrapes/show";
    }

    @PostMapping("/{id:\\d{1,18}}/cancel")
    String cancel(@PathVariable long id, RedirectAttributes flash) {
        boolean asked = jobs.cancel(id);
        flash.addFlashAttribute(
                Notice.NAME, asked ? Notice.good("scrape.cancel-asked") : Notice.bad("scrape.cancel-late"));
        return "redirect:/admin/scrapes/" + id;
    }

    @PostMapping("/aside/{id:\\d{1,18}}/retry")
    String retry(@PathVariable long id, RedirectAttributes flash) {
        Optional<Submission> asked = aside.retry(id);
        if (asked.isPresent() && asked.get() instanceof Submission.Accepted accepted) {
            return "redirect:/admin/scrapes/" + accepted.job().id();
        }
        flash.addFlashAttribute(Notice.NAME, Notice.bad("scrapes.aside.late"));
        return "redirect:/admin/scrapes";
    }

    private static List<ScrapeJob> in(List<ScrapeJob> jobs, ScrapeJob.State state) {
        return jobs.stream().filter(job -> job.state() == state).toList();
    }

    private static long id(@Nullable String before) {
        return before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}
