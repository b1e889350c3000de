package newsarchive.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import newsarchive.access.Visibility;
import newsarchive.discovery.SiteSurvey;
import newsarchive.discovery.Survey;
import newsarchive.scraping.SiteSurveys;
import newsarchive.scraping.SurveyState;
import newsarchive.web.PageNotFound;
import newsarchive.web.admin.SourceForm.ChannelRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Adding a source in three steps on one page: its address, what it offers, how its articles will look. */
@Controller
@RequestMapping("/admin/sources")
class SurveyController {

    private static final int LONGEST_ADDRESS = 2000;

    private final SiteSurveys surveys;
    private final SourceFormController forms;

    SurveyController(SiteSurveys surveys, SourceFormController forms) {
        this.surveys = surveys;
        this.forms = forms;
    }

    @GetMapping("/new")
    String show(@RequestParam @Nullable String survey, Model model) {
        if (survey == null) {
            return page(null, SourceForm.empty(), Map.of(), model);
        }
        SurveyState state = find(survey);
        return page(state, form(state), Map.of(), model);
    }

    @PostMapping("/survey")
    String begin(@RequestParam @Nullable String address, Model model, HttpServletResponse response) {
        String typed = Objects.requireNonNullElse(address, "").replace("\0", "").strip();
        if (typed.length() <= LONGEST_ADDRESS && SiteSurvey.isAddress(typed)) {
            return "redirect:/admin/sources/new?survey=" + surveys.begin(typed);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("address", typed);
        model.addAttribute("badAddress", true);
        return page(null, SourceForm.empty(), Map.of(), model);
    }

    /** Shows articles of what is ticked now; what was typed stays. */
    @PostMapping("/survey/{id}")
    String preview(@PathVariable String id, SourceForm form) {
        SurveyState state = find(id);
        surveys.show(state.id(), chosen(form), JsonMapper.shared().writeValueAsString(form));
        return "redirect:/admin/sources/new?survey=" + state.id();
    }

    @PostMapping(path = "/new", params = "survey")
    String save(
            @RequestParam String survey,
            SourceForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        SourceFormController.Added added = forms.add(form, flash, locale);
        if (added.isSaved()) {
            return SourceFormController.LIST;
        }
        SurveyState state = find(survey);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("chosen", chosen(form));
        return page(state, form, added.problems(), model);
    }

    private SurveyState find(String id) {
        try {
            return surveys.find(UUID.fromString(id)).orElseThrow(PageNotFound::new);
        } catch (IllegalArgumentException e) {
            throw new PageNotFound();
        }
    }

    /** The form as it was left, else what the site says of itself. */
    private static SourceForm form(SurveyState state) {
        if (state.typed() != null) {
            return JsonMapper.shared().readValue(state.typed(), SourceForm.class);
        }
        Optional<Survey> found = Optional.ofNullable(state.survey());
        return SourceForm.empty()
                .withSite(
                        found.map(Survey::name).orElse(null),
                        found.map(Survey::home).orElse(null),
                        found.map(Survey::language).orElse(null));
    }

    private static List<String> chosen(SourceForm form) {
        return form.filled().stream().map(ChannelRow::url).toList();
    }

    private static String page(
            @Nullable SurveyState state, SourceForm form, Map<String, String> problems, Model model) {
        model.addAttribute("survey", state);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("visibilities", Visibility.values());
        model.addAttribute("refresh", state != null && state.state().isGoingOn());
        if (state != null && !model.containsAttribute("chosen")) {
            model.addAttribute("chosen", state.chosen());
        }
        return "admin/sources/new";
    }
}
