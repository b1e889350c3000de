package newsarchive.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import newsarchive.accounts.Account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sees to it at the start of the web application that the admin can sign in. */
@Component
@ConditionalOnWebApplication
@Order(0)
class AdminAccount implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AdminAccount.class);
    private static final int GENERATED_BYTES = 15;

    private final AdminSettings settings;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    AdminAccount(AdminSettings settings, Accounts accounts, PasswordEncoder passwords) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String password = settings.password();
        if (password == null || !settings.hasPassword()) {
            generateOnce();
        } else {
            use(password);
        }
    }

    private void generateOnce() {
        if (accounts.find(settings.username()).isPresent()) {
            return;
        }
        String password = generated();
        if (accounts.add(settings.username(), hash(password), Role.ADMIN)) {
            show(password);
        }
    }

    private void use(String password) {
        requireHashable(password);
        accounts.find(settings.username())
                .ifPresentOrElse(
                        account -> changeUnlessSame(account, password),
                        () -> accounts.add(settings.username(), hash(password), Role.ADMIN));
    }

    private void changeUnlessSame(Account account, String password) {
        if (!passwords.matches(password, account.passwordHash())) {
            accounts.changePassword(account.username(), hash(password));
            log.info("The admin's password was changed to the one in the settings");
        }
    }

    /** Bcrypt looks at 72 bytes only; a longer password would be weaker than its owner thinks. */
    private static void requireHashable(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > SignIn.MOST_PASSWORD_BYTES) {
            throw new IllegalStateException(
                    "The setting newsarchive.admin.password is longer than 72 bytes. Please choose a shorter password.");
        }
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash came of the admin's password");
        }
        return hash;
    }

    private static String generated() {
        byte[] random = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Straight to standard output: whoever starts the archive must see it, and no log file should keep it. */
    private void show(String password) {
        String line = "-".repeat(72);
        System.out.printf(
                "%n%s%n  Sign in as  %s%n  Password    %s%n%n  This is shown only once. Change it with newsarchive.admin.password.%n%s%n%n",
                line, settings.username(), password, line);
    }
}
