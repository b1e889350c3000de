package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the blocks of a page say by themselves, before anything is known of where the article lies.
 *
 * @param words the words of all blocks
 * @param headline where the headline is
 * @param wording for each block what kind of chrome it is by its wording, or null
 * @param copies for each block whether it repeats several others
 * @param likeness for each block how much it reads like prose, 0 to 1; nothing for chrome, copies, and the next article
 * @param end the index of the first block of the next article, or the number of blocks
 */
record BlockSigns(
        PageWords words,
        Headline headline,
        List<@Nullable RemovalReason> wording,
        boolean[] copies,
        double[] likeness,
        int end) {

    static BlockSigns read(PageTree tree, @Nullable String title) {
        List<@Nullable RemovalReason> wording = new ArrayList<>();
        for (Block block : tree.blocks()) {
            wording.add(ChromeWords.shared().reason(block.line(), block.words()));
        }
        PageWords words = new PageWords(tree.blocks());
        boolean[] copies = new Copies(tree.blocks(), words).wholes();
        Headline headline = new Headline(title, tree);
        double[] likeness = new double[tree.blocks().size()];
        double[] prose = new double[tree.blocks().size()];
        for (Block block : tree.blocks()) {
            int i = block.index();
            likeness[i] = wording.get(i) != null || copies[i] ? 0 : Prose.likeness(block, tree);
            prose[i] = likeness[i] * block.words();
        }
        int end = NextArticle.begin(tree, headline.place(), prose);
        for (int i = end; i < likeness.length; i++) {
            likeness[i] = 0;
        }
        return new BlockSigns(words, headline, wording, copies, likeness, end);
    }
}
