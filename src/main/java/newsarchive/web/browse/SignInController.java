package newsarchive.web.browse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in; Spring Security takes what it sends. */
@Controller
class SignInController {

    @GetMapping("/login")
    String signIn(@RequestParam @Nullable String error, @RequestParam @Nullable String wait, Model model) {
        model.addAttribute("wrong", error != null);
        model.addAttribute("blocked", wait != null);
        return "login";
    }
}
