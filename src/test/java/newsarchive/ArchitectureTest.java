package newsarchive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floor plan of ARCHITECTURE.md: imports point down only. */
@AnalyzeClasses(packages = "newsarchive", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Which of our packages each package may import, besides itself. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("access", List.of()),
            Map.entry("url", List.of()),
            Map.entry("accounts", List.of()),
            Map.entry("database", List.of()),
            Map.entry("extraction", List.of("url")),
            Map.entry("fetching", List.of("url")),
            Map.entry("discovery", List.of("fetching", "url", "access")),
            Map.entry("sourcelists", List.of("discovery", "url", "access")),
            Map.entry("archive", List.of("extraction", "url", "access")),
            Map.entry("search", List.of("archive", "extraction", "url", "access")),
            Map.entry("exchange", List.of("archive", "extraction", "url")),
            Map.entry("scraping", List.of("discovery", "fetching", "extraction", "archive", "search", "url", "access")),
            Map.entry(
                    "web",
                    List.of(
                            "scraping",
                            "exchange",
                            "search",
                            "archive",
                            "sourcelists",
                            "discovery",
                            "extraction",
                            "accounts",
                            "url",
                            "access")),
            Map.entry("cli", List.of("scraping", "sourcelists", "discovery", "extraction", "url", "access")));

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("newsarchive.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule extractionIsPure = classes()
            .that()
            .resideInAPackage("newsarchive.extraction..")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.belongToAnyOf(URI.class, URLDecoder.class)
                    .or(JavaClass.Predicates.resideInAnyPackage(
                            "newsarchive.extraction..",
                            "newsarchive.url..",
                            "java.lang..",
                            "java.io..",
                            "java.math..",
                            "java.nio..",
                            "java.text..",
                            "java.time..",
                            "java.util..",
                            "org.jsoup..",
                            "org.jspecify..",
                            "tools.jackson..")))
            .as("extraction knows neither Spring nor a database nor the network");

    @ArchTest
    static final ArchRule extractionHasNoClock = noClasses()
            .that()
            .resideInAPackage("newsarchive.extraction..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.nio.file.Files.class, java.io.File.class, java.time.Clock.class);

    @ArchTest
    static final ArchRule sqlLivesInFewRooms = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "newsarchive.archive..",
                    "newsarchive.search..",
                    "newsarchive.scraping..",
                    "newsarchive.discovery..",
                    "newsarchive.accounts..",
                    "newsarchive.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule pagesDoNotExtract = noClasses()
            .that()
            .resideInAPackage("newsarchive.web..")
            .should()
            .dependOnClassesThat(named("newsarchive.extraction.ArticleExtractor"))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..", "newsarchive.fetching..");

    @ArchTest
    static final ArchRule fetchingDoesNotParse = noClasses()
            .that()
            .resideInAPackage("newsarchive.fetching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..", "java.sql..", "org.springframework.jdbc..");

    /** So that no feed, sitemap, robots.txt, page or preview comes in beside the guard. */
    @ArchTest
    static final ArchRule onlyFetchingAsksTheNetwork = noClasses()
            .that()
            .resideOutsideOfPackage("newsarchive.fetching..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(
                    java.net.Socket.class,
                    java.net.DatagramSocket.class,
                    java.net.URLConnection.class,
                    java.nio.channels.SocketChannel.class,
                    org.jsoup.Connection.class))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "javax.net..",
                    "org.apache.hc..",
                    "org.springframework.web.client..",
                    "org.springframework.http.client..")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(java.net.URL.class, "getContent")
            .orShould()
            .callConstructor(com.rometools.rome.io.XmlReader.class, java.net.URL.class);

    @ArchTest
    static void importsPointDownOnly(com.tngtech.archunit.core.domain.JavaClasses classes) {
        MAY_IMPORT.forEach((from, allowed) -> noClasses()
                .that()
                .resideInAPackage("newsarchive." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(allBut(from, allowed))
                .as(from + " may import only " + allowed)
                .check(classes));
    }

    @Test
    void everyPackageHasAPlaceInThePlan() {
        List<String> modules = ApplicationModules.of(NewsArchiveApplication.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();

        org.assertj.core.api.Assertions.assertThat(MAY_IMPORT.keySet()).containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        ApplicationModules.of(NewsArchiveApplication.class).verify();
    }

    private static String[] allBut(String from, List<String> allowed) {
        List<String> forbidden = new ArrayList<>(MAY_IMPORT.keySet());
        forbidden.remove(from);
        forbidden.removeAll(allowed);
        return forbidden.stream().map(name -> "newsarchive." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "named " + name, type -> type.getFullName().equals(name));
    }
}
