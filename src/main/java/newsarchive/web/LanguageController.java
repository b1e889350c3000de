package newsarchive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the header's choice of language goes: it is remembered for a year, and the page is shown again. */
@Controller
class LanguageController {

    static final String PATH = "/language";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @PostMapping(PATH)
    ResponseEntity<Void> choose(
            @RequestParam String to, @RequestParam(defaultValue = "") String back, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, isOurs(back) ? back : request.getContextPath() + "/");
        Language.of(to)
                .ifPresent(language -> answer.header(
                        HttpHeaders.SET_COOKIE, cookie(language, request).toString()));
        return answer.build();
    }

    private static ResponseCookie cookie(Language language, HttpServletRequest request) {
        return ResponseCookie.from(ReaderLanguage.COOKIE, language.code())
                .path(request.getContextPath() + "/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
    }

    /** A path on this very host; two slashes at the beginning would name another one (RFC 3986, 4.2). */
    private static boolean isOurs(String address) {
        try {
            URI uri = new URI(address);
            return address.startsWith("/") && !address.startsWith("//") && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
