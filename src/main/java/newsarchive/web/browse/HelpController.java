package newsarchive.web.browse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the archive does and how one finds things in it. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "help";
    }
}
