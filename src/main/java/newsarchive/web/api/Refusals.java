package newsarchive.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers those who may not, as problem documents. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SECONDS_OF_WAITING = "900";

    private final ProblemWriter writer;

    Refusals(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Nobody we know. A browser with a session is not asked for a password of its own; it has the sign-in page. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof LockedException) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_OF_WAITING);
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Wait a while.", headers);
            return;
        }
        if (request.getSession(false) == null) {
            headers.add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"News archive\", charset=\"UTF-8\"");
            headers.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"News archive\"");
        }
        answer(request, response, HttpStatus.UNAUTHORIZED, reason(failure), headers);
    }

    /** Somebody we know, who may not do this. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
        String detail = failure instanceof CsrfException
                ? "The CSRF token is missing or wrong. Send the page's token as X-CSRF-TOKEN, or sign the request with an Authorization header."
                : "Only the admin may do this.";
        answer(request, response, HttpStatus.FORBIDDEN, detail, HttpHeaders.EMPTY);
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof BadCredentialsException
                ? "The name, password or token is wrong."
                : "Sign in as the admin: HTTP Basic, or Authorization: Bearer TOKEN.";
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail,
            HttpHeaders headers) {
        writer.write(request, response, ProblemDetail.forStatusAndDetail(status, detail), headers);
    }
}
