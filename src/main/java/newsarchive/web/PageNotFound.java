package newsarchive.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing, or this reader may not see it; which of the two is not told. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class PageNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PageNotFound() {
        super("Not found", null, false, false);
    }
}
