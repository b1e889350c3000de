package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds the image and the compose file to what they promise, read as text: no container engine is needed. */
class ContainerFilesTest {

    private static final String LIVENESS = "http://127.0.0.1:8080/actuator/health/liveness";
    private static final String READINESS = "http://127.0.0.1:8080/actuator/health/readiness";

    /** What the README promises as settings. */
    private static final List<String> SETTINGS = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "newsarchive.data-dir",
            "newsarchive.seeds",
            "newsarchive.admin.username",
            "newsarchive.admin.password",
            "newsarchive.fetch.user-agent",
            "newsarchive.fetch.min-delay",
            "newsarchive.scraping.enabled");

    /** One instruction of the Dockerfile, its lines joined. */
    private record Instruction(String name, String rest) {}

    private static Map<String, Object> compose;
    private static List<Instruction> image;

    @BeforeAll
    static void read() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(strict)).load(Files.readString(Path.of("docker-compose.yml")));
        image = instructions(Files.readString(Path.of("Dockerfile")));
    }

    @Test
    void bringsUpTheApplicationAndAPostgres() {
        assertThat(compose).containsOnlyKeys("name", "services", "networks", "volumes");
        assertThat(map(compose, "services")).containsOnlyKeys("app", "postgres");
        assertThat(service("app")).containsEntry("build", ".");
        assertThat(service("postgres").get("image")).asString().matches("postgres:\\d+(-\\w+)?");
    }

    @Test
    void theApplicationWaitsUntilPostgresIsHealthy() {
        assertThat(map(service("app"), "depends_on"))
                .isEqualTo(Map.of("postgres", Map.of("condition", "service_healthy")));
    }

    @Test
    void bothAreCheckedAndRestarted() {
        for (String name : List.of("app", "postgres")) {
            Map<String, Object> check = map(service(name), "healthcheck");
            assertThat(check).containsOnlyKeys("test", "interval", "timeout", "retries", "start_period");
            assertThat(list(check, "test")).first().isEqualTo("CMD");
            assertThat(check.get("interval")).asString().matches("\\d+s");
            assertThat(service(name)).containsEntry("restart", "unless-stopped");
        }
        assertThat(list(map(service("app"), "healthcheck"), "test")).contains("wget", READINESS);
        assertThat(list(map(service("postgres"), "healthcheck"), "test")).contains("pg_isready", "127.0.0.1");
    }

    @Test
    void postgresIsReachableForTheApplicationOnly() {
        assertThat(service("postgres")).doesNotContainKeys("ports", "expose", "network_mode");
        assertThat(list(service("postgres"), "networks")).containsExactly("database");
        assertThat(map(map(compose, "networks"), "database")).containsEntry("internal", true);
        assertThat(list(service("app"), "networks")).containsExactlyInAnyOrder("default", "database");
    }

    @Test
    void dataLiesInNamedVolumes() {
        Set<String> named = map(compose, "volumes").keySet();
        Map<String, String> mounts = new LinkedHashMap<>();
        for (String name : List.of("app", "postgres")) {
            list(service(name), "volumes").forEach(mount -> mounts.put(mount.split(":")[0], mount.split(":")[1]));
        }
        assertThat(mounts.keySet()).isEqualTo(named);
        assertThat(mounts.get("data")).isEqualTo("/data");
        // The image of PostgreSQL 18 keeps its data by version below this folder and refuses .../data.
        assertThat(mounts.get("postgres")).isEqualTo("/var/lib/postgresql");
    }

    @Test
    void eachEnvironmentVariableIsASetting() {
        Map<String, Object> given = map(service("app"), "environment");

        assertThat(given.keySet())
                .allSatisfy(variable ->
                        assertThat(settingsOf(variable)).as(variable).hasSize(1));
        assertThat(settingsOf("NEWSARCHIVE_NO_SUCH_THING")).isEmpty();
        assertThat(settingsOf("NEWSARCHIVE_DATA_DIR")).containsExactly("newsarchive.data-dir");
    }

    @Test
    void bothSidesAgreeOnDatabaseUserAndPassword() {
        Map<String, Object> app = map(service("app"), "environment");
        Map<String, Object> postgres = map(service("postgres"), "environment");

        assertThat(app.get("SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://postgres:5432/" + postgres.get("POSTGRES_DB"));
        assertThat(app.get("SPRING_DATASOURCE_USERNAME")).isEqualTo(postgres.get("POSTGRES_USER"));
        assertThat(app.get("SPRING_DATASOURCE_PASSWORD"))
                .isEqualTo(postgres.get("POSTGRES_PASSWORD"))
                .asString()
                .startsWith("${NEWSARCHIVE_DATABASE_PASSWORD:-");
    }

    @Test
    void noPasswordOfTheAdminIsBuiltIn() {
        assertThat(map(service("app"), "environment")).containsEntry("NEWSARCHIVE_ADMIN_PASSWORD", null);
        assertThat(image).noneSatisfy(one -> assertThat(one.rest()).containsIgnoringCase("password"));
    }

    @Test
    void theApplicationHasNoRightsBeyondItsOwn() {
        assertThat(list(service("app"), "cap_drop")).containsExactly("ALL");
        assertThat(list(service("app"), "security_opt")).containsExactly("no-new-privileges:true");
        assertThat(service("app")).doesNotContainKeys("privileged", "user", "cap_add");
    }

    @Test
    void theImageRunsAsAnOrdinaryUserWithAFixedNumber() {
        assertThat(last("USER").rest()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
        String number = last("USER").rest().split(":")[0];
        assertThat(all("RUN")).anySatisfy(run -> assertThat(run).contains("--uid " + number, "chown", "/data"));
        assertThat(position("USER")).isLessThan(position("ENTRYPOINT"));
    }

    @Test
    void theImageIsCheckedForLife() {
        assertThat(last("HEALTHCHECK").rest())
                .contains("--interval=", "--timeout=", "--start-period=", "wget", LIVENESS);
    }

    @Test
    void layersAreCopiedFromTheSteadyToTheChanging() {
        List<String> copied = all("COPY").stream()
                .filter(copy -> copy.contains("--from=layers"))
                .map(copy -> copy.replaceAll(".*/extracted/([a-z-]+)/.*", "$1"))
                .toList();

        assertThat(copied)
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
        assertThat(all("RUN")).anySatisfy(run -> assertThat(run).contains("-Djarmode=tools", "extract --layers"));
    }

    @Test
    void theImageIsBuiltInStagesAndKeepsNoCompiler() {
        assertThat(all("FROM")).hasSize(3);
        assertThat(last("FROM").rest()).matches("eclipse-temurin:\\d+-jre-noble");
        assertThat(image.get(0).name()).isEqualTo("FROM");
    }

    @Test
    void dataSeedsAndPortAreWhereTheSettingsSay() {
        assertThat(last("VOLUME").rest()).isEqualTo("/data");
        assertThat(all("ENV")).contains("NEWSARCHIVE_DATA_DIR=/data");
        assertThat(all("COPY")).contains("seeds ./seeds");
        assertThat(last("EXPOSE").rest()).isEqualTo("8080");
        assertThat(list(service("app"), "ports")).containsExactly("${NEWSARCHIVE_PORT:-8080}:8080");
        assertThat(last("ENTRYPOINT").rest()).startsWith("[\"java\",").endsWith("\"-jar\", \"newsarchive.jar\"]");
    }

    @Test
    void whatTheImageCopiesReachesTheBuilder() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".dockerignore"));

        assertThat(lines).contains("*", "!pom.xml", "!src", "!seeds");
        assertThat(all("COPY").stream()
                        .filter(copy -> !copy.startsWith("--from"))
                        .map(copy -> copy.split(" ")[0]))
                .allSatisfy(source -> assertThat(lines).contains("!" + source.replace("./", "")));
    }

    /** The settings that Spring Boot reads from an environment variable. */
    private static Set<String> settingsOf(String variable) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "given")));
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        return SETTINGS.stream()
                .filter(setting -> binder.bind(setting, String.class).isBound())
                .collect(Collectors.toSet());
    }

    private static List<Instruction> instructions(String dockerfile) {
        List<Instruction> instructions = new ArrayList<>();
        for (String line : dockerfile.replaceAll("\\\\\\n\\s*", "").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" ", 2);
                assertThat(parts[0]).as(line).matches("[A-Z]+");
                instructions.add(new Instruction(parts[0], parts[1].strip()));
            }
        }
        return instructions;
    }

    private static List<String> all(String name) {
        return image.stream()
                .filter(one -> one.name().equals(name))
                .map(Instruction::rest)
                .toList();
    }

    private static Instruction last(String name) {
        return image.get(position(name));
    }

    private static int position(String name) {
        int position = image.stream().map(Instruction::name).toList().lastIndexOf(name);
        assertThat(position).as(name).isNotNegative();
        return position;
    }

    private static Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        assertThat(from).containsKey(key);
        return (Map<String, Object>) from.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> from, String key) {
        assertThat(from).containsKey(key);
        return (List<String>) from.get(key);
    }
}
