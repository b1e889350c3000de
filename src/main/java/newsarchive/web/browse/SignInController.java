package newsarchive.web.browse;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in; Spring Security takes what it sends. */
@Controller
class SignInController {

    @GetMapping("/login")
    String signIn(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("wrong", parameters.containsKey("error"));
        model.addAttribute("blocked", parameters.containsKey("wait"));
        return "login";
    }
}
