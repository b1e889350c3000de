package newsarchive.web;

import jakarta.servlet.RequestDispatcher;
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
        return new Frame(place(request), username(authentication), admin, here(request), admin ? troubled() : 0);
    }

    /** A frame that asks nothing of the database, for pages that tell of an error. */
    static Frame plain(HttpServletRequest request) {
        return new Frame("", null, false, here(request), 0);
    }

    private int troubled() {
        return (int) sources.all(Visibility.STAFF).stream()
                .filter(source -> source.state() == SourceState.FAILING)
                .count();
    }

    private static @Nullable String username(@Nullable Authentication authentication) {
        return authentication != null && Readers.isSignedIn(authentication) ? authentication.getName() : null;
    }

    private static @Nullable String here(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object method = failed == null ? request.getMethod() : request.getAttribute(RequestDispatcher.ERROR_METHOD);
        Object path = failed == null ? request.getRequestURI() : failed;
        Object query =
                failed == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return !"GET".equals(method) ? null : query == null ? path.toString() : path + "?" + query;
    }

    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String[] steps = path.split("/", 3);
        return steps.length > 1 ? steps[1] : "";
    }
}
