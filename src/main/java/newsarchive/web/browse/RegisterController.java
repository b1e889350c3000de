package newsarchive.web.browse;

import newsarchive.access.Visibility;
import newsarchive.archive.Register;
import newsarchive.archive.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of authors, of topics and of languages. */
@Controller
class RegisterController {

    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    @GetMapping("/authors")
    String authors(RegisterPlace place, Visibility reader, Model model) {
        return show(RegisterKind.AUTHOR, place, reader, model);
    }

    @GetMapping("/topics")
    String topics(RegisterPlace place, Visibility reader, Model model) {
        return show(RegisterKind.TOPIC, place, reader, model);
    }

    /** There are so few that nobody needs their alphabet. */
    @GetMapping("/languages")
    String languages(
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String count,
            Visibility reader,
            Model model) {
        return show(RegisterKind.LANGUAGE, new RegisterPlace("articles", null, after, count), reader, model);
    }

    private String show(RegisterKind kind, RegisterPlace place, Visibility reader, Model model) {
        model.addAttribute("register", RegisterPage.of(kind, place, register, reader));
        return "register";
    }
}
