package newsarchive.web;

import newsarchive.access.Visibility;
import newsarchive.accounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** How far the one who asks may see. */
public final class Readers {

    private static final String ADMIN = "ROLE_ADMIN";

    private Readers() {}

    /** An admin sees all, somebody signed in what is open to the signed-in, everybody else what is public. */
    public static Visibility of(@Nullable Authentication authentication) {
        if (!isSignedIn(authentication)) {
            return Visibility.PUBLIC;
        }
        return isAdmin(authentication) ? Visibility.STAFF : Visibility.SIGNED_IN;
    }

    /** How far the owner of an account sees, signed in or not. */
    public static Visibility of(Account account) {
        return account.role() == Account.Role.ADMIN ? Visibility.STAFF : Visibility.SIGNED_IN;
    }

    static boolean isSignedIn(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static boolean isAdmin(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(ADMIN::equals);
    }
}
