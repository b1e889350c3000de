package newsarchive.web.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door of the admin's area leads to the sources. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String admin() {
        return "redirect:/admin/sources";
    }
}
