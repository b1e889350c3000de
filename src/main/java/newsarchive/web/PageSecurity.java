package newsarchive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Who may open which page. The API has a chain of its own, which comes before these. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String ADMIN = "ADMIN";

    /** Figures for machines: they sign in with each request and need no session. */
    @Bean
    @Order(50)
    SecurityFilterChain actuatorChain(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                                .permitAll()
                                .anyRequest()
                                .hasRole(ADMIN))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(SecurityHeaders.STRICT)
                .build();
    }

    /**
     * The pages: reading is open, what a reader may not see is left out by the doors; the admin's area is closed. Who
     * chooses a language needs no token, for a token begins a session.
     */
    @Bean
    @Order(100)
    SecurityFilterChain pageChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/admin", "/admin/**")
                        .hasRole(ADMIN)
                        .requestMatchers("/saved", "/saved/*/rename", "/saved/*/delete")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl("/admin").failureHandler(sayWhy()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(LanguageController.PATH))
                .headers(SecurityHeaders.STRICT)
                .build();
    }

    /** Two constant messages: nobody learns whether a name exists. */
    private static AuthenticationFailureHandler sayWhy() {
        return (request, response, failure) -> response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?wait" : "/login?error"));
    }
}
