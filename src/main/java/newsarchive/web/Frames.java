package newsarchive.web;

import jakarta.servlet.http.HttpServletRequest;
import newsarchive.access.Visibility;
import newsarchive.discovery.SourceState;
import newsarchive.discovery.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice(basePackages = {"newsarchive.web.browse", "newsarchive.web.admin"})
class Frames {

    private final Sources sources;

    Frames(Sources sources) {
        this.sources = sources;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean admin = Readers.of(authentication) == Visibility.STAFF;
        return new Frame(place(request), username(authentication), admin, admin ? troubled() : 0);
    }

    /** A frame that asks nothing of the database, for pages that tell of an error. */
    static Frame plain() {
        return new Frame("", null, false, 0);
    }

    private int troubled() {
        return (int) sources.all(Visibility.STAFF).stream()
                .filter(source -> source.state() == SourceState.FAILING)
                .count();
    }

    private static @Nullable String username(@Nullable Authentication authentication) {
        return authentication != null && Readers.isSignedIn(authentication) ? authentication.getName() : null;
    }

    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String[] steps = path.split("/", 3);
        return steps.length > 1 ? steps[1] : "";
    }
}
