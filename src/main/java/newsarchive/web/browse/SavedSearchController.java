package newsarchive.web.browse;

import java.security.Principal;
import java.util.List;
import newsarchive.search.SavedSearch;
import newsarchive.search.SavedSearches;
import newsarchive.web.Notice;
import newsarchive.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that the one who is signed in keeps. */
@Controller
@RequestMapping("/saved")
class SavedSearchController {

    private static final String LIST = "redirect:/saved";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PARAMETERS = 4000;

    private final SavedSearches searches;
    private final ListNames names;

    SavedSearchController(SavedSearches searches, ListNames names) {
        this.searches = searches;
        this.names = names;
    }

    /**
     * A search as its page shows it.
     *
     * @param asked what it asks for
     * @param words the same in words
     */
    record Row(SavedSearch search, Asked asked, String words) {}

    @GetMapping
    String list(Principal owner, Model model) {
        List<Row> rows = searches.of(owner.getName()).stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        return "saved";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parameters,
            Principal owner,
            RedirectAttributes flash) {
        Asked asked = Asked.of(parameters);
        String address = asked.address();
        if (address.isEmpty() || address.length() > LONGEST_PARAMETERS) {
            flash.addFlashAttribute(Notice.NAME, Notice.bad("saved.problem.what"));
            return LIST;
        }
        String called = cleaned(name).isEmpty() ? cleaned(names.of(asked).orElse(address)) : cleaned(name);
        searches.save(owner.getName(), called, address);
        flash.addFlashAttribute(Notice.NAME, Notice.good("saved.done", called));
        return LIST;
    }

    @PostMapping("/{id:\\d{1,18}}/rename")
    String rename(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            Principal owner,
            RedirectAttributes flash) {
        if (cleaned(name).isEmpty()) {
            flash.addFlashAttribute(Notice.NAME, Notice.bad("saved.problem.name"));
        } else {
            require(searches.rename(id, owner.getName(), cleaned(name)));
            flash.addFlashAttribute(Notice.NAME, Notice.good("saved.renamed", cleaned(name)));
        }
        return LIST;
    }

    @PostMapping("/{id:\\d{1,18}}/delete")
    String delete(@PathVariable long id, Principal owner, RedirectAttributes flash) {
        require(searches.delete(id, owner.getName()));
        flash.addFlashAttribute(Notice.NAME, Notice.good("saved.deleted"));
        return LIST;
    }

    /** For a feed whose address came to those who should not have it. */
    @PostMapping("/{id:\\d{1,18}}/renew")
    String renew(@PathVariable long id, Principal owner, RedirectAttributes flash) {
        require(searches.renewToken(id, owner.getName()));
        flash.addFlashAttribute(Notice.NAME, Notice.good("saved.renewed"));
        return LIST;
    }

    private Row row(SavedSearch search) {
        Asked asked = Asked.of(search.parameters());
        return new Row(search, asked, names.of(asked).orElse(""));
    }

    private static void require(boolean found) {
        if (!found) {
            throw new PageNotFound();
        }
    }

    private static String cleaned(String name) {
        String text = name.replace("\0", "").strip();
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME).strip();
    }
}
