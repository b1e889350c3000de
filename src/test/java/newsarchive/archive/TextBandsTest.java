package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How surely a copy is found, and what is taken for one.
 *
 * <p>Runs of 3 words and 16 bands of 2 were chosen from the following shares of copies that are found, in percent, on 400 invented texts of
 * 400 words for each case. Bands of 1 would find nearly all, but half of what shares a sentence of thanks at its end as well:
 *
 * <pre>
 * runs of              2     3     3     3     3     3     3     4     5
 * bands             16x2   8x2  12x2  16x2  20x2  10x3  16x1  16x2  16x2
 * 10 % of words      100    97    99   100   100    85   100    99    96
 * 25 % of words       95    49    59    68    76    18    99    42    30
 * 25 % of sentences   99    94    97    99   100    82   100    98    98
 * 40 % of sentences   92    75    86    92    95    45   100    88    85
 * cut to a half       99    89    97    99   100    73   100    99    99
 * cut to a third      83    59    74    84    91    27   100    82    85
 * same last 30 words   3     0     1     2     3     0    44     2     2
 * nothing in common    0     0     0     0     0     0     0     0     0
 * </pre>
 */
class TextBandsTest {

    private static final int PAIRS = 200;

    @ParameterizedTest(name = "{0} {1}, {2} words")
    @CsvSource({
        // change, by how much, words; found in percent; taken for the same story in percent
        "WORDS,      0.10, 400, 100, 100",
        "WORDS,      0.25, 400,  70, 100",
        "WORDS,      0.40, 400,  20,   0",
        "SENTENCES,  0.10, 400, 100, 100",
        "SENTENCES,  0.25, 400,  99, 100",
        "SENTENCES,  0.40, 400,  92,  86",
        "SENTENCES,  0.25, 100,  95,  98",
        "CUT,        0.75, 400, 100, 100",
        "CUT,        0.50, 400,  99, 100",
        "CUT,        0.33, 400,  84, 100",
        "CUT,        0.50, 100,  98, 100",
        "LONGER,     0.15, 400, 100, 100",
        "LONGER,     0.60, 100, 100, 100",
        "LAST_WORDS, 0.08, 400,   2,   0",
        "LAST_WORDS, 0.30, 100,  28,   0",
        "NOTHING,    0.00, 400,   0,   0",
        "NOTHING,    0.00, 100,   0,   0"
    })
    void findsCopies(Change change, double much, int words, double found, double same) {
        int foundPairs = 0;
        int samePairs = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Random chance = new Random(pair * 7919L + words);
            List<String> text = invented(chance, words);
            List<String> other = change.of(text, chance, much);
            foundPairs += shareABand(join(text), join(other)) ? 1 : 0;
            samePairs += Resemblance.between(join(text), join(other)).isSameStory() ? 1 : 0;
        }

        assertThat(foundPairs * 100.0 / PAIRS).as("found").isCloseTo(found, within(6.0));
        assertThat(samePairs * 100.0 / PAIRS).as("the same story").isCloseTo(same, within(6.0));
    }

    private static final String REPORT = """
            SELMOUTH (NWA) - The harbour of Selmouth was closed on Tuesday after a freighter loaded with timber ran aground at the mouth \
            of the river. "Nobody was hurt, and no oil has been lost," said the harbour master, Ines Callow. Two tugs tried in vain to pull \
            the 120-metre ship free at high tide.
            The next attempt is planned for Wednesday morning. Eleven ships are waiting outside, among them the ferry from the islands.
            """;

    @Test
    void takesAnotherHeadlineOtherQuotationMarksAndCapitalsForNoChange() {
        String other = REPORT.replace("\"Nobody", "“NOBODY")
                .replace("lost,\"", "lost,”")
                .replace("(NWA) -", "(nwa) –")
                .replace("120-metre", "120‑metre")
                .replace("harbour", "har\u00adbour")
                .replace("\n", " ");

        assertThat(TextBands.of(other)).isEqualTo(TextBands.of(REPORT)).hasSize(TextBands.BANDS);
        assertThat(Resemblance.between(REPORT, other).kind()).isEqualTo(Resemblance.Kind.SAME);
        assertThat(Resemblance.between(REPORT, other).percent()).isEqualTo(100);
    }

    @Test
    void tellsTwoReportsOnOneEventApart() {
        String other = """
                A timber freighter blocks the port of Selmouth. The ship ran aground on Tuesday where the river meets the sea, and has not moved \
                since, although two tugs did what they could when the tide was high. "Nobody was hurt," harbour master Ines Callow told this \
                newspaper. Islanders wait for their ferry, which lies off the coast with ten other vessels. Salvors want to try again on Wednesday.
                """;

        assertThat(Resemblance.between(REPORT, other).isSameStory()).isFalse();
    }

    @Test
    void saysWhichOfTwoIsTheLongerOne() {
        String longer = REPORT
                + "The freighter was built four years ago and sails for an owner in the north. Its crew of fourteen stays on"
                + " board. Last winter another ship had lain on the same bank for nine days, until a storm set it free.";

        assertThat(Resemblance.between(REPORT, longer).kind()).isEqualTo(Resemblance.Kind.LONGER);
        assertThat(Resemblance.between(longer, REPORT).kind()).isEqualTo(Resemblance.Kind.SHORTER);
        assertThat(Resemblance.between(REPORT, REPORT.replace("Eleven", "Twelve"))
                        .kind())
                .isEqualTo(Resemblance.Kind.CHANGED);
    }

    @Test
    void saysNothingOfVeryShortTexts() {
        assertThat(TextBands.of("")).isEmpty();
        assertThat(TextBands.of("More follows. This report is updated as news comes in."))
                .isEmpty();
        assertThat(Resemblance.between("More follows shortly.", "More follows shortly.")
                        .isSameStory())
                .isFalse();
        assertThat(Resemblance.between("", "").percent()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Russian | Порт Сельмута закрыт после того, как в устье реки сел на мель лесовоз. Никто не пострадал, сообщил начальник порта. \
            Два буксира не смогли снять судно с мели в прилив. Следующую попытку предпримут в среду утром. На рейде ждут одиннадцать судов.
            Chinese | 塞尔茅斯港周二关闭，此前一艘运木材的货轮在河口搁浅。港务长表示无人受伤，也没有漏油。两艘拖船在涨潮时未能将这艘船拖离。\
            下一次尝试定于周三上午进行。港外有十一艘船在等候，其中包括来自群岛的渡轮。
            Thai | ท่าเรือถูกปิดเมื่อวันอังคารหลังจากเรือบรรทุกไม้เกยตื้นที่ปากแม่น้ำ ไม่มีผู้ได้รับบาดเจ็บ เรือลากจูงสองลำไม่สามารถดึงเรือออกได้ในช่วงน้ำขึ้น
            Arabic | أُغلق ميناء سلموث يوم الثلاثاء بعد جنوح سفينة شحن محملة بالأخشاب عند مصب النهر. وقال مدير الميناء إن أحدا لم يصب بأذى. \
            ولم تتمكن قاطرتان من سحب السفينة عند المد. ومن المقرر إجراء محاولة أخرى صباح الأربعاء وتنتظر إحدى عشرة سفينة في الخارج
            """)
    void readsOtherScripts(String language, String text) {
        String excerpt = text.substring(0, text.length() * 3 / 4);

        assertThat(shareABand(text, excerpt)).isTrue();
        assertThat(Resemblance.between(text, excerpt).isSameStory()).isTrue();
        assertThat(Resemblance.between(text, reversed(text)).isSameStory()).isFalse();
        assertThat(Resemblance.between(text, REPORT).percent()).isZero();
    }

    @Test
    void readsDecomposedLettersAsTheSame() {
        String text =
                "Über den Häfen lag am frühen Morgen dichter Nebel, erklärte die Behörde, und für größere Schiffe blieb die Zufahrt"
                        + " gesperrt, während Fischer hinausfuhren wie an jedem anderen Tag.";

        assertThat(TextBands.of(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)))
                .isEqualTo(TextBands.of(text));
    }

    /** What may have happened to a text; {@code much} is a share of it. */
    enum Change {
        WORDS,
        SENTENCES,
        CUT,
        LONGER,
        LAST_WORDS,
        NOTHING;

        List<String> of(List<String> text, Random chance, double much) {
            List<String> fresh = invented(chance, text.size());
            int part = (int) (text.size() * much);
            return switch (this) {
                case WORDS -> replaced(text, fresh, chance, much, 1);
                case SENTENCES -> replaced(text, fresh, chance, much, 15);
                case CUT -> text.subList(0, part);
                case LONGER -> concat(text, fresh.subList(0, part));
                case LAST_WORDS -> concat(fresh, text.subList(text.size() - part, text.size()));
                case NOTHING -> fresh;
            };
        }

        private static List<String> replaced(
                List<String> text, List<String> fresh, Random chance, double much, int length) {
            boolean[] isNew = new boolean[text.size() / length + 1];
            IntStream.range(0, isNew.length).forEach(i -> isNew[i] = chance.nextDouble() < much);
            return IntStream.range(0, text.size())
                    .mapToObj(i -> isNew[i / length] ? fresh.get(i) : text.get(i))
                    .toList();
        }

        private static List<String> concat(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    private static boolean shareABand(String one, String other) {
        Set<Integer> shared = new HashSet<>(Arrays.asList(TextBands.of(one)));
        shared.retainAll(Arrays.asList(TextBands.of(other)));
        return !shared.isEmpty();
    }

    /** Few words are frequent, most are rare. */
    private static List<String> invented(Random chance, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> Integer.toString((int) Math.exp(chance.nextDouble() * Math.log(30_000)), 36))
                .toList();
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private static String reversed(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.collectingAndThen(Collectors.toList(), signs -> {
                    java.util.Collections.reverse(signs);
                    return String.join("", signs);
                }));
    }
}
