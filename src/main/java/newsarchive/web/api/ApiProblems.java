package newsarchive.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Every failure below {@code /api/} as a problem document (RFC 9457). A resolver and not an advice, because an advice for some
 * packages is not asked where no handler was found: a wrong method, a wrong media type, an unknown address.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final ProblemWriter writer;

    ApiProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Before Spring's own resolvers, which are at 0. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isApi(request) || response.isCommitted() || isForSecurity(failure)) {
            return null;
        }
        ErrorResponse answer = answer(failure, request);
        writer.write(request, response, answer.getBody(), answer.getHeaders());
        return new ModelAndView();
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static boolean isForSecurity(Exception failure) {
        return failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
    }

    private static ErrorResponse answer(Exception failure, HttpServletRequest request) {
        if (failure instanceof NoHandlerFoundException) {
            return ApiProblem.notFound("There is nothing at this address.");
        }
        if (failure instanceof ErrorResponse response) {
            return response;
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mistyped(mismatch.getName(), mismatch);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.problem(unreadable);
        }
        if (failure instanceof InvalidParameterException) {
            return ApiProblem.badRequest("The parameters cannot be read; look at their percent-encoding.");
        }
        if (isDatabaseAway(failure)) {
            log.warn("No database for {} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            return new Answer(HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again in a moment.");
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return new Answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on the server. Its log has the details.");
    }

    private static ErrorResponse mistyped(String name, TypeMismatchException mismatch) {
        return ApiProblem.badParameter(
                name, "is not a number: " + ApiProblem.quoted(String.valueOf(mismatch.getValue())) + ".");
    }

    private static boolean isDatabaseAway(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException;
    }

    /** A failure that is not the caller's. */
    private record Answer(HttpStatus status, String detail) implements ErrorResponse {

        @Override
        public HttpStatus getStatusCode() {
            return status;
        }

        @Override
        public ProblemDetail getBody() {
            return ProblemDetail.forStatusAndDetail(status, detail);
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
