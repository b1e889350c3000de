package newsarchive.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.accounts.Account.Role;
import newsarchive.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({FreshDatabase.class, Accounts.class, ApiTokens.class})
class AccountsTest {

    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Test
    void printsAGeneratedPasswordOnceAndKeepsOnlyItsHash() {
        Matcher printed = Pattern.compile("Password\\s+(\\S+)").matcher(start(null));
        assertThat(printed.find()).isTrue();
        String hash = accounts.find("admin").orElseThrow().passwordHash();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain(printed.group(1));
        assertThat(passwords.matches(printed.group(1), hash)).isTrue();

        assertThat(start(null)).isEmpty();
        assertThat(accounts.find("admin").orElseThrow().passwordHash()).isEqualTo(hash);
    }

    @Test
    void takesThePasswordOfTheSettings() {
        assertThat(start("first")).isEmpty();
        String hash = accounts.find("admin").orElseThrow().passwordHash();
        start("first");
        assertThat(accounts.find("admin").orElseThrow().passwordHash()).isEqualTo(hash);
        start("second");
        assertThat(passwords.matches(
                        "second", accounts.find("admin").orElseThrow().passwordHash()))
                .isTrue();
        assertThat(accounts.find("admin").orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void refusesAPasswordThatBcryptWouldCut() {
        assertThatThrownBy(() -> start("ü".repeat(37))).hasMessageContaining("72 bytes");
        assertThat(accounts.find("admin")).isEmpty();
    }

    @Test
    void writesNoSecretIntoAText() {
        start("hidden-one");
        ApiTokens.Created created = tokens.create("test");
        assertThat(accounts.find("admin").orElseThrow().toString()).doesNotContain("bcrypt");
        assertThat(new AdminSettings("admin", "hidden-one").toString()).doesNotContain("hidden-one");
        assertThat(created.toString()).doesNotContain(created.secret());
    }

    @Test
    void knowsATokenUntilItIsRevoked() {
        ApiTokens.Created created = tokens.create("nightly");
        assertThat(tokens.authenticate(created.secret()))
                .hasValueSatisfying(token -> assertThat(token.name()).isEqualTo("nightly"));
        assertThat(tokens.list().get(0).lastUsedAt()).isNotNull();
        assertThat(tokens.revoke(created.token().id())).isTrue();
        assertThat(tokens.revoke(created.token().id())).isFalse();
        assertThat(tokens.authenticate(created.secret())).isEmpty();
        assertThat(tokens.list().get(0).isRevoked()).isTrue();
    }

    @Test
    void knowsNoOtherTokens() {
        assertThat(tokens.authenticate("")).isEmpty();
        assertThat(tokens.authenticate("na_" + "x".repeat(43))).isEmpty();
        assertThat(tokens.authenticate("na_\0")).isEmpty();
        assertThat(accounts.find("admin\0")).isEmpty();
    }

    /** What a start prints. */
    private String start(String password) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new AdminAccount(new AdminSettings("admin", password), accounts, passwords)
                    .run(new DefaultApplicationArguments());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Password "))
                .findFirst()
                .orElse("");
    }
}
