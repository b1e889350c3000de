package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordMatcherTest {

    @Test
    void findsWordsAnywhereWhateverTheirCase() {
        WordMatcher matcher = new WordMatcher(List.of("side-bar", "foot"), List.of("bar", "author"));
        assertThat(matcher.find("SideBar main", 300)).isEqualTo(2);
        assertThat(matcher.find("page-SIDE-Bar", 300)).isEqualTo(3);
        assertThat(matcher.find("side-ba", 300)).isZero();
        assertThat(matcher.find("fofoot", 300)).isEqualTo(1);
        assertThat(matcher.find("", 300)).isZero();
    }

    @Test
    void looksNoFartherThanTheLimit() {
        WordMatcher matcher = new WordMatcher(List.of("foot"));
        assertThat(matcher.find("the foot", 8)).isEqualTo(1);
        assertThat(matcher.find("the foot", 7)).isZero();
    }

    @Test
    void breaksWordsAtCharactersBeyondAscii() {
        assertThat(new WordMatcher(List.of("foot")).find("foöot föot", 300)).isZero();
    }

    @Test
    void holdsManyWords() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            words.add("name-" + i + "-end");
        }
        WordMatcher matcher = new WordMatcher(words);
        assertThat(words).allMatch(word -> matcher.find("a " + word + " b", 300) == 1);
        assertThat(matcher.find("name-500-end", 300)).isZero();
    }

    /** Words of two letters only, so that they overlap, stand within each other and begin again in all ways. */
    @Test
    void findsWhatLookingForEachWordFinds() {
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < 3000; i++) {
            List<String> first = words(random);
            List<String> second = words(random);
            String text = word(random, 14)
                    + (random.nextBoolean() ? "É" : "")
                    + word(random, 6).toUpperCase(Locale.ROOT);
            int expected = (anyIn(text, first) ? 1 : 0) | (anyIn(text, second) ? 2 : 0);
            assertThat(new WordMatcher(first, second).find(text, 300))
                    .as("%s, %s in %s", first, second, text)
                    .isEqualTo(expected);
            found += expected == 0 ? 0 : 1;
        }
        assertThat(found).isBetween(300, 2900);
    }

    private static boolean anyIn(String text, List<String> words) {
        return words.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.add(word(random, 6) + "a");
        }
        return words;
    }

    private static String word(Random random, int most) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            word.append("ab-".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
