package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Der Rat der Stadt hat am Abend über den Bau der Brücke beraten und sich für den teureren Entwurf entschieden.
            en | The council of the town has talked about the bridge for a long time and will vote on the plans at the end of the week.
            fr | Le conseil de la ville a parlé du pont pendant une longue soirée et il va voter sur les plans à la fin de la semaine.
            ru | Совет города вечером обсудил строительство моста и после долгого спора решил, что он будет построен по дорогому проекту.
            uk | Рада міста ввечері обговорила будівництво мосту і після довгої суперечки вирішила, що він буде збудований за дорогим проєктом.
            pl | Rada miasta wieczorem rozmawiała o budowie mostu i po długim sporze zdecydowała, że będzie to droższy projekt.
            ja | 市議会は夜、橋の建設について話し合い、長い議論の末に高い方の案を選ぶことを決めました。
            zh | 市议会当晚讨论了桥梁建设问题,经过长时间辩论后决定选择价格较高的方案。
            el | Το συμβούλιο της πόλης συζήτησε το βράδυ για τη γέφυρα.
            ar | ناقش مجلس المدينة مساء أمس بناء الجسر وقرر بعد نقاش طويل اختيار المشروع الأغلى
            """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(language);
    }

    @Test
    void isSilentWhereTheTextDoesNotTell() {
        assertThat(LanguageDetector.detect("")).isNull();
        assertThat(LanguageDetector.detect("OK 2022")).isNull();
        assertThat(LanguageDetector.detect("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor"))
                .isNull();
    }

    @Test
    void goesByTheScriptOfMostLetters() {
        String text =
                "У селищі відкрили нову школу, яку будували три роки, і діти вже не їздять до міста. Про це розповіла "
                        + "вчителька, яка працює тут від початку, та її учні. Summary: they have opened a school in the village, and it "
                        + "is the first that was built there.";
        assertThat(LanguageDetector.detect(text)).isEqualTo("uk");
    }
}
