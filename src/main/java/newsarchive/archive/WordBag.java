package newsarchive.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a paragraph without their order, as sorted numbers, to tell quickly how much two paragraphs have in common. */
final class WordBag {

    private final int[] words;

    private WordBag(int[] words) {
        this.words = words;
    }

    /** Gives each word its number. */
    static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();

        WordBag bag(String text) {
            int[] words = TextTokens.of(text).stream()
                    .filter(TextTokens::isWord)
                    .mapToInt(word -> numbers.computeIfAbsent(word, unknown -> numbers.size()))
                    .toArray();
            Arrays.sort(words);
            return new WordBag(words);
        }
    }

    int size() {
        return words.length;
    }

    /** How many words both have. */
    int common(WordBag other) {
        int common = 0;
        int there = 0;
        for (int word : words) {
            while (there < other.words.length && other.words[there] < word) {
                there++;
            }
            if (there < other.words.length && other.words[there] == word) {
                common++;
                there++;
            }
        }
        return common;
    }

    /** From 0, nothing in common, to 1, the same words (Dice). */
    double likeness(WordBag other) {
        int all = size() + other.size();
        return all == 0 ? 0 : 2.0 * common(other) / all;
    }

    static WordBag joined(List<WordBag> bags) {
        int[] words =
                bags.stream().flatMapToInt(bag -> Arrays.stream(bag.words)).toArray();
        Arrays.sort(words);
        return new WordBag(words);
    }
}
