package newsarchive.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The admin's account.
 *
 * @param username the name to sign in with
 * @param password the password, at most 72 bytes; when it is not given one is made up at the first start, printed once and
 *     kept only as a hash
 */
@Validated
@ConfigurationProperties("newsarchive.admin")
public record AdminSettings(
        @DefaultValue("admin") @NotBlank @Size(max = 100) String username,
        @Nullable String password) {

    /** True when a password was given; a blank one counts as not given. */
    boolean hasPassword() {
        return password != null && !password.isBlank();
    }

    /** Leaves the password out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "AdminSettings[username=" + username + "]";
    }
}
