package newsarchive.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a command that needs the archive.
 *
 * @param source the value of {@code --source}, or null
 * @param plain what is neither an option nor a setting
 * @param settings what Spring reads
 * @param problem why the arguments are of no use, in one plain sentence; null when they are fine
 */
record Arguments(
        @Nullable String source,
        List<String> plain,
        List<String> settings,
        @Nullable String problem) {

    private static final String SOURCE = "--source";

    static Arguments read(List<String> given) {
        String source = null;
        String problem = null;
        List<String> plain = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String one = given.get(i);
            if (one.equals(SOURCE) && i + 1 < given.size()) {
                source = given.get(++i);
            } else if (one.startsWith(SOURCE + "=")) {
                source = one.substring(SOURCE.length() + 1);
            } else if (CommandLine.isSetting(one)) {
                settings.add(one);
            } else if (one.startsWith("-") && one.length() > 1) {
                problem = one.equals(SOURCE)
                        ? "The option --source needs the short name of a source."
                        : "There is no option \"" + one + "\".";
            } else {
                plain.add(one);
            }
        }
        return new Arguments(source, List.copyOf(plain), List.copyOf(settings), problem);
    }
}
