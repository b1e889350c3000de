package newsarchive.web.browse;

import jakarta.servlet.http.HttpServletResponse;
import newsarchive.access.Visibility;
import newsarchive.search.Overviews;
import newsarchive.search.SearchQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A list seen from above. It comes apart from the list, so that counting holds nobody up. */
@Controller
class RefineController {

    private static final String KEPT = "max-age=60, private";

    private final Overviews overviews;

    RefineController(Overviews overviews) {
        this.overviews = overviews;
    }

    /** A page of its own, for browsers that load nothing by themselves. */
    @GetMapping("/refine")
    String refine(Asked asked, Visibility reader, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("panel", panel(asked, reader));
        return "refine";
    }

    /** What goes into the page of the list. */
    @GetMapping(path = "/refine", params = "part")
    String part(Asked asked, Visibility reader, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", KEPT);
        refine(asked, reader, model);
        return "fragments/refine :: part";
    }

    private RefinePanel panel(Asked asked, Visibility reader) {
        SearchQuery query = Reading.of(asked, reader, 1).query();
        return RefinePanel.of(asked, overviews.of(query));
    }
}
