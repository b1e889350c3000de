package newsarchive.web.browse;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Newest articles and search, which are the same list. */
@Controller
class NewestController {

    private final ArticleLists lists;
    private final ListNames names;
    private final Sources sources;

    NewestController(ArticleLists lists, ListNames names, Sources sources) {
        this.lists = lists;
        this.names = names;
        this.sources = sources;
    }

    @GetMapping("/")
    String newest(Asked asked, Visibility reader, @Nullable Principal principal, Model model) {
        List<Source> readable = sources.all(reader);
        model.addAttribute("list", lists.of(asked, reader, readable));
        model.addAttribute("asked", asked);
        model.addAttribute("sources", readable);
        model.addAttribute("languages", languages(asked, readable));
        if (principal != null) {
            model.addAttribute("saveAs", names.of(asked).orElse(null));
        }
        return "newest";
    }

    /** Those of the sources, and the one that is on: counting the articles of each would hold up the list. */
    private static List<String> languages(Asked asked, List<Source> sources) {
        return Stream.concat(
                        sources.stream().map(Source::language), Stream.of(asked).map(Asked::language))
                .filter(Objects::nonNull)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
