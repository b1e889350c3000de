package newsarchive.accounts;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, for the form and for HTTP Basic alike. Too many wrong passwords for one name from one address and it
 * answers nothing for a while. Every refusal takes the same words and about the same time, whether or not there is such a name.
 */
class SignIn implements AuthenticationProvider {

    static final int MOST_PASSWORD_BYTES = 72;

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;

    SignIn(DaoAuthenticationProvider passwords, SignInAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) throws AuthenticationException {
        String who = request.getName() + " " + address(request);
        if (attempts.isBlocked(who)) {
            throw new LockedException("Too many attempts to sign in. Please wait a quarter of an hour.");
        }
        try {
            refuseOverlong(request);
            Authentication signedIn = passwords.authenticate(request);
            attempts.succeeded(who);
            return signedIn;
        } catch (BadCredentialsException e) {
            attempts.failed(who);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static void refuseOverlong(Authentication request) {
        String password = String.valueOf(request.getCredentials());
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            throw new BadCredentialsException("Bad credentials");
        }
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
