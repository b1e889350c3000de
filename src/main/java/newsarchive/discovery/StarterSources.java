package newsarchive.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The sources that a first start begins with, read from {@code sources.yml} in the seeds folder.
 *
 * <pre>{@code
 * StarterSources starters = StarterSources.in(Path.of("./seeds"));
 * starters.drafts().forEach(sources::add);
 * starters.problems().forEach(log::warn);
 * }</pre>
 *
 * <p>The file:
 *
 * <pre>
 * sources:
 *   - slug: sample-papers
 *     name: Sample papers
 *     language: de            # optional
 *     home: https://...       # optional
 *     country: DE             # optional, ISO 3166-1
 *     medium: NEWSPAPER       # optional, see Medium
 *     collections: [Samples]  # optional
 *     hosts: [old.example]    # optional, other hosts that are its own
 *     enabled: true           # false when absent
 *     interval: PT1H          # optional, ISO 8601
 *     delay: PT1S             # optional, ISO 8601
 *     visibility: PUBLIC      # optional
 *     channels:
 *       - kind: FOLDER
 *         url: pages          # relative to the seeds folder
 *         selector: .news     # optional, for a SECTION
 * </pre>
 *
 * @param drafts the sources that could be read and are fine
 * @param problems what could not, in plain sentences
 */
public record StarterSources(List<SourceDraft> drafts, List<String> problems) {

    private static final String NAME = "sources.yml";
    private static final int MOST_CHARACTERS = 1_000_000;

    public StarterSources {
        drafts = List.copyOf(drafts);
        problems = List.copyOf(problems);
    }

    /** Reads the file; whatever is wrong with it is a problem, never an exception. */
    public static StarterSources in(Path seeds) {
        Path file = seeds.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return problem("The file " + file + " does not exist.");
        }
        try {
            Object content = yaml().load(Files.readString(file));
            return content instanceof Map<?, ?> map && map.get("sources") instanceof List<?> entries
                    ? read(entries, seeds)
                    : problem("The file " + file + " holds no list of sources.");
        } catch (IOException e) {
            return problem("The file " + file + " could not be read.");
        } catch (YAMLException e) {
            return problem("The file " + file + " is not proper YAML.");
        }
    }

    private static StarterSources read(List<?> entries, Path seeds) {
        List<SourceDraft> drafts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Object entry : entries) {
            StarterEntry starter = StarterEntry.read(entry, seeds);
            Optional<String> problem = starter.problem();
            problem.ifPresentOrElse(problems::add, () -> starter.draft().ifPresent(drafts::add));
        }
        return new StarterSources(drafts, problems);
    }

    private static StarterSources problem(String reason) {
        return new StarterSources(List.of(), List.of(reason));
    }

    /** Every word stays text: "no" is a language and not "false", 2022 may be a name. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Resolver words = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, words);
    }
}
