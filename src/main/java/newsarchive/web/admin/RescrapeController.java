package newsarchive.web.admin;

import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeJobs;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.search.ArticleSearch;
import newsarchive.search.ResultPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scraping again what is archived: first it is said how many articles that concerns, then it is started. */
@Controller
class RescrapeController {

    private static final String FORM = "/admin/rescrape";

    private final ScrapeJobs jobs;
    private final ArticleSearch search;
    private final Articles articles;
    private final Sources sources;

    RescrapeController(ScrapeJobs jobs, ArticleSearch search, Articles articles, Sources sources) {
        this.jobs = jobs;
        this.search = search;
        this.articles = articles;
        this.sources = sources;
    }

    @GetMapping(FORM)
    String form(RescrapeForm form, Model model) {
        Map<String, String> problems = form.problems();
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("sources", sources.all(Visibility.STAFF));
        model.addAttribute("languages", search.languages(Visibility.STAFF));
        model.addAttribute("total", form.isChosen() && problems.isEmpty() ? total(form) : null);
        return "admin/rescrape";
    }

    @PostMapping(FORM)
    String start(
            RescrapeForm form,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model,
            RedirectAttributes flash) {
        if (!form.isChosen() || !form.problems().isEmpty()) {
            return form(form, model);
        }
        return Submissions.follow(jobs.submit(form.request(dryRun)), flash, FORM);
    }

    /** The two buttons beside an article. */
    @PostMapping("/admin/articles/{id:\\d{1,18}}/rescrape")
    String article(@PathVariable long id, @RequestParam ScrapeMode mode, RedirectAttributes flash) {
        ScrapeRequest request = new ScrapeRequest(new ScrapeRequest.OfArticle(id), mode, false);
        return Submissions.follow(jobs.submit(request), flash, "/articles/" + id);
    }

    private ResultPage.@Nullable Total total(RescrapeForm form) {
        Long article = form.articleId();
        if (form.isOneArticle() && article != null) {
            return new ResultPage.Total(articles.find(article, Visibility.STAFF).isPresent() ? 1 : 0, true);
        }
        return search.total(form.query());
    }
}
