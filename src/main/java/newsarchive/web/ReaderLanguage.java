package newsarchive.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the one that the reader chose, else the one that the browser asks for. The API speaks English. Caches are
 * told on what a page depends.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver, HandlerInterceptor {

    /** The cookie that keeps what the reader chose. */
    static final String COOKIE = "language";

    private static final String VARY = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return isForPrograms(request) ? Language.EN.locale() : of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A reader chooses the language at " + LanguageController.PATH);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && !isForPrograms(request)) {
            response.addHeader(HttpHeaders.VARY, VARY);
        }
        return true;
    }

    private static Language of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return Language.of(chosen == null ? null : chosen.getValue())
                .orElseGet(() -> Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The API, its document and the figures, also when what is asked for there went wrong. */
    private static boolean isForPrograms(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path =
                Objects.requireNonNullElse(failed, request.getRequestURI()).toString();
        return path.substring(Math.min(request.getContextPath().length(), path.length()))
                .matches("/(api|v3|actuator)(/.*)?");
    }
}
