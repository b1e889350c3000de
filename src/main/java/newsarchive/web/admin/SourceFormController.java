package newsarchive.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.Sources;
import newsarchive.web.Notice;
import newsarchive.web.PageNotFound;
import newsarchive.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a source is added or changed. */
@Controller
@RequestMapping("/admin/sources")
class SourceFormController {

    static final String LIST = "redirect:/admin/sources";

    private final Sources sources;
    private final MessageSource messages;
    private final Sentences sentences;

    SourceFormController(Sources sources, MessageSource messages, Sentences sentences) {
        this.sources = sources;
        this.messages = messages;
        this.sentences = sentences;
    }

    /** What came of a new source: saved, or what is wrong with it by field. */
    record Added(Map<String, String> problems) {

        boolean isSaved() {
            return problems.isEmpty();
        }
    }

    @GetMapping("/new/by-hand")
    String empty(Model model) {
        return form(SourceForm.empty(), null, Map.of(), model);
    }

    @PostMapping("/new")
    String add(SourceForm form, Model model, HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        Added added = add(form, flash, locale);
        if (added.isSaved()) {
            return LIST;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, null, added.problems(), model);
    }

    Added add(SourceForm form, RedirectAttributes flash, Locale locale) {
        Map<String, String> problems = unusable(form, locale);
        if (problems.isEmpty()) {
            SourceChange change = sources.add(form.draft());
            if (change instanceof SourceChange.Saved saved) {
                saved(saved.source(), "source.added", flash);
                return new Added(Map.of());
            }
            problems = problems(change);
        }
        return new Added(problems);
    }

    @GetMapping("/{slug}/edit")
    String filled(@PathVariable String slug, Model model) {
        Source source = find(slug);
        return form(SourceForm.of(source), source, Map.of(), model);
    }

    @PostMapping("/{slug}/edit")
    String change(
            @PathVariable("slug") String name,
            SourceForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Source source = find(name);
        SourceForm form = typed.withSlug(source.slug()).withMoreOf(source);
        Map<String, String> problems = unusable(form, locale);
        if (problems.isEmpty()) {
            SourceChange change = sources.update(source.slug(), form.draft());
            if (change instanceof SourceChange.Saved saved) {
                return saved(saved.source(), "source.changed", flash);
            }
            problems = problems(change);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, source, problems, model);
    }

    private Source find(String slug) {
        return sources.find(slug, Visibility.STAFF).orElseThrow(PageNotFound::new);
    }

    private String form(SourceForm form, @Nullable Source source, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("source", source);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", ChannelKind.values());
        model.addAttribute("visibilities", Visibility.values());
        model.addAttribute("media", Medium.values());
        return "admin/sources/form";
    }

    private Map<String, String> unusable(SourceForm form, Locale locale) {
        Map<String, String> problems = new LinkedHashMap<>();
        form.problems().forEach((field, problem) -> problems.put(field, messages.getMessage(problem, locale)));
        return problems;
    }

    private Map<String, String> problems(SourceChange change) {
        if (change instanceof SourceChange.Invalid invalid) {
            Map<String, String> problems = new LinkedHashMap<>(invalid.problems());
            problems.replaceAll((field, problem) -> sentences.text(problem));
            return problems;
        }
        throw new PageNotFound();
    }

    private static String saved(Source source, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.NAME, Notice.good(key, source.name()));
        return LIST;
    }
}
