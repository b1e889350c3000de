package newsarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Invented texts in three languages: few words are frequent, most are rare (Zipf 1949, as refined by Mandelbrot). */
final class InventedText {

    /** An invented article; no tabs, quotation marks or line breaks in it. */
    record Story(String language, String title, String lead, List<String> paragraphs) {}

    private static final int WORDS = 100_000;
    private static final double FLATNESS = 2.7;
    private static final double[] SHARES = shares();

    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "de",
            words(
                    "der die und in das von mit sich des auf für ist im dem nicht ein eine als auch es an hat aus er dass sie nach wird bei",
                    "ba be da de fri ge ha hau kra lan ma mi no re ru sa schi sta ste stra tru ver wa wei zei zu"
                            .split(" "),
                    "ft n ng nd r s st t ung heit ten er en".split(" ")),
            "en",
            words(
                    "the of and to in a is that for it was on with as be by at this have from or had an they which one you were all her",
                    "a ba ca con de ex fa ga har in la ma no o pa pre pro ra re sha sta su te tra un wa".split(" "),
                    "ct ed er ing l nd ness nt r s st t tion ty ve".split(" ")),
            "ru",
            words(
                    "и в не на что с он как по но из у за от так же для было когда все это его то к а бы ли до если",
                    "ба ве го да до же за ка ко ла ли ма ми на но по пре ра ро са со ста та тра у ча".split(" "),
                    "л м н ние ов ой р ск ст т ть ция ый".split(" ")));

    private static final List<String> ORDER = List.of("de", "de", "de", "en", "en", "ru");

    private InventedText() {}

    /** A story of about 3 KB; the same chance gives the same story. */
    static Story story(Random chance) {
        String language = ORDER.get(chance.nextInt(ORDER.size()));
        List<String> words = LANGUAGES.get(language);
        int length = language.equals("ru") ? 29 : 53;
        List<String> paragraphs = IntStream.range(0, 7)
                .mapToObj(i -> sentence(words, length, chance))
                .toList();
        return new Story(language, sentence(words, 8, chance), sentence(words, 20, chance), paragraphs);
    }

    /** The word of this rank in a language, 0 for the most frequent. */
    static String word(String language, int rank) {
        return LANGUAGES.get(language).get(rank);
    }

    private static String sentence(List<String> words, int length, Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = words.get(rank(chance));
            text.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : " " + word);
            text.append(i % 14 == 13 ? "," : "");
        }
        return text.append('.').toString();
    }

    private static int rank(Random chance) {
        int found = Arrays.binarySearch(SHARES, chance.nextDouble());
        return Math.min(WORDS - 1, found < 0 ? -found - 1 : found);
    }

    /** The share of all text that the words up to each rank have. */
    private static double[] shares() {
        double[] shares = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / (i + FLATNESS);
            shares[i] = sum;
        }
        for (int i = 0; i < WORDS; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static List<String> words(String frequent, String[] syllables, String[] endings) {
        List<String> words = new ArrayList<>(List.of(frequent.split(" ")));
        IntFunction<String> syllable = n -> syllables[Math.floorMod(n, syllables.length)];
        for (int n = 0; words.size() < WORDS; n++) {
            int high = n / (syllables.length * endings.length);
            String word = syllable.apply(n)
                    + syllable.apply(high * 7 + n / 3)
                    + (high > 0 ? syllable.apply(high) : "")
                    + (high >= syllables.length ? syllable.apply(high / syllables.length) : "")
                    + endings[Math.floorMod(n / syllables.length, endings.length)];
            words.add(word);
        }
        return words;
    }
}
