package newsarchive.web.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words what is wrong with a body that could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ApiProblem problem(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof StreamReadException broken) {
            return ApiProblem.badRequest("The body is not JSON" + place(broken) + ".");
        }
        if (failure.getCause() instanceof JacksonException unfit) {
            return unfit(unfit);
        }
        return ApiProblem.badRequest("The body is missing or cannot be read. Send a JSON object.");
    }

    private static String place(StreamReadException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null ? "" : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ApiProblem unfit(JacksonException unfit) {
        String field = path(unfit);
        if (field.isEmpty()) {
            return ApiProblem.badRequest("The body is not a JSON object of the expected shape.");
        }
        return ApiProblem.invalid(Map.of(field, sentence(field, unfit)));
    }

    private static String sentence(String field, JacksonException unfit) {
        if (unfit instanceof UnrecognizedPropertyException) {
            return "Unknown field '" + field + "'.";
        }
        if (unfit instanceof InvalidFormatException wrong) {
            return "Field '" + field + "' is " + expectation(wrong.getTargetType()) + ": "
                    + ApiProblem.quoted(String.valueOf(wrong.getValue())) + ".";
        }
        return "Field '" + field + "' holds a value of the wrong kind.";
    }

    private static String expectation(Class<?> type) {
        if (type.isEnum()) {
            return "none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == Duration.class) {
            return "not a duration such as PT1H or PT30S";
        }
        return Number.class.isAssignableFrom(type) ? "not a number" : "of the wrong kind";
    }

    /** The place in the document, such as {@code query.from} or {@code channels[0].kind}. */
    private static String path(JacksonException unfit) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : unfit.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
