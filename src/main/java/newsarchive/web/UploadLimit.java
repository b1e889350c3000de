package newsarchive.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads that are too large before anything reads them. Otherwise the first to read one is the check for a forged form, which
 * would find no token in it and blame the reader.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    /** Five for the file, and what a form adds to it. */
    private static final DataSize MOST = DataSize.ofMegabytes(6);

    /** A browser that is cut off while it sends shows no answer, so what comes is let through to nowhere, within bounds. */
    private static final DataSize DISCARDED = DataSize.ofMegabytes(50);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean isUpload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        if (isUpload && request.getContentLengthLong() > MOST.toBytes()) {
            request.getInputStream().skip(DISCARDED.toBytes());
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
