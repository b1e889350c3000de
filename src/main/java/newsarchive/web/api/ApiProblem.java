package newsarchive.web.api;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A call that cannot be answered as asked; becomes an {@code application/problem+json} answer (RFC 9457). */
final class ApiProblem extends ErrorResponseException {

    private static final int LONGEST_QUOTE = 100;

    private ApiProblem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    static ApiProblem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    static ApiProblem conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    static ApiProblem badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    static ApiProblem unknownParameter(String name) {
        return ofParameter(name, "Unknown parameter " + quoted(name) + ".");
    }

    /**
     * A parameter that is of no use.
     *
     * @param complaint goes on after "Parameter 'name'", such as "is not a date: 'tomorrow'."
     */
    static ApiProblem badParameter(String name, String complaint) {
        return ofParameter(name, "Parameter '" + name + "' " + complaint);
    }

    /** Fields of a body that are of no use: name to one plain sentence. */
    static ApiProblem invalid(Map<String, String> errors) {
        ApiProblem problem = badRequest(String.join(" ", errors.values()));
        problem.getBody().setProperty("errors", errors);
        return problem;
    }

    /** What a client sent, in quotes, cut to a length that fits a sentence. */
    static String quoted(String sent) {
        String shown = sent.length() <= LONGEST_QUOTE ? sent : sent.substring(0, LONGEST_QUOTE) + "...";
        return "'" + shown + "'";
    }

    private static ApiProblem ofParameter(String name, String detail) {
        ApiProblem problem = badRequest(detail);
        problem.getBody().setProperty("parameter", name);
        return problem;
    }

    private static ApiProblem of(HttpStatus status, String detail) {
        return new ApiProblem(status, ProblemDetail.forStatusAndDetail(status, detail));
    }
}
