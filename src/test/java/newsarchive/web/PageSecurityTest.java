package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PageTest
class PageSecurityTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private record Route(HttpMethod method, String path) {}

    @Test
    void noAdminRouteAnswersTheAnonymous() {
        assertThat(adminRoutes())
                .hasSizeGreaterThan(12)
                .allSatisfy(route -> assertThat(
                                mvc.method(route.method()).uri(route.path()).with(csrf()))
                        .as(route.toString())
                        .hasStatus3xxRedirection()
                        .hasRedirectedUrl("/login"));
    }

    @Test
    void noAdminRouteAnswersAReader() {
        assertThat(adminRoutes())
                .allSatisfy(route -> assertThat(mvc.method(route.method())
                                .uri(route.path())
                                .with(csrf())
                                .with(user("reader").roles("READER")))
                        .as(route.toString())
                        .hasStatus(403));
    }

    @Test
    void nothingIsChangedWithoutTheFormsToken() {
        assertThat(adminRoutes())
                .filteredOn(route -> route.method() == HttpMethod.POST)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                mvc.post().uri(route.path()).with(user("admin").roles("ADMIN")))
                        .as(route.toString())
                        .hasStatus(403));
    }

    @Test
    void theAdminSignsInAndOut() {
        MvcTestResult signedIn = signIn("admin", PageTest.PASSWORD);
        assertThat(signedIn).hasStatus3xxRedirection().hasRedirectedUrl("/admin");
        assertThat(mvc.post().uri("/logout").with(user("admin").roles("ADMIN")).with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/logout").with(user("admin").roles("ADMIN"))).hasStatus(404);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        assertThat(signIn("admin", "wrong")).hasRedirectedUrl("/login?error");
        assertThat(signIn("nobody", "wrong")).hasRedirectedUrl("/login?error");
        assertThat(signIn("admin", "x".repeat(1000))).hasRedirectedUrl("/login?error");
    }

    @Test
    void tooManyWrongPasswordsForANameAreStopped() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("guessed", "wrong")).hasRedirectedUrl("/login?error");
        }
        assertThat(signIn("guessed", "wrong")).hasRedirectedUrl("/login?wait");
        assertThat(mvc.get().uri("/login?wait")).bodyText().contains("Too many attempts");
    }

    @Test
    void signingInLeadsNowhereElse() {
        assertThat(mvc.post()
                        .uri("/login?continue=https://evil.example/&redirect=//evil.example")
                        .param("username", "admin")
                        .param("password", PageTest.PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/admin");
    }

    @Test
    void everyPageHasStrictHeaders() {
        assertThat(List.of("/", "/login", "/help", "/nothing-here"))
                .allSatisfy(path -> assertThat(mvc.get().uri(path))
                        .hasHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                        .hasHeader("X-Content-Type-Options", "nosniff")
                        .hasHeader("Referrer-Policy", "same-origin"));
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY).doesNotContain("unsafe");
    }

    @Test
    void onlyTheProbesOfHealthAreOpen() {
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/metrics")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/metrics").with(user("admin").roles("ADMIN")))
                .hasStatusOk();
    }

    private MvcTestResult signIn(String name, String password) {
        return mvc.post()
                .uri("/login")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private List<Route> adminRoutes() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(PageSecurityTest::routes)
                .filter(route -> route.path().startsWith("/admin"))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        RequestMethod method =
                mapping.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replace("{id:\\d{1,18}}", "1").replaceAll("\\{[^}]*}", "harbour"))
                .map(path -> new Route(method.asHttpMethod(), path));
    }
}
