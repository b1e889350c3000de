package newsarchive.web.admin;

import newsarchive.accounts.ApiTokens;
import newsarchive.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of programs that use the API. */
@Controller
@RequestMapping("/admin/tokens")
class TokensController {

    private static final String LIST = "redirect:/admin/tokens";
    private static final int LONGEST_NAME = 100;

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tokens", tokens.list());
        return "admin/tokens";
    }

    /** The secret is shown on this one answer, and kept nowhere: not in the session, not in an address. */
    @PostMapping
    String create(@RequestParam(defaultValue = "") String name, Model model) {
        String cleaned = name.replace("\0", "").strip();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            model.addAttribute("problem", "token.problem.name");
            model.addAttribute("name", cleaned);
        } else {
            model.addAttribute("created", tokens.create(cleaned));
        }
        return list(model);
    }

    @PostMapping("/{id:\\d{1,18}}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes flash) {
        boolean revoked = tokens.revoke(id);
        flash.addFlashAttribute(Notice.NAME, revoked ? Notice.good("token.revoked") : Notice.bad("token.not-revoked"));
        return LIST;
    }
}
