package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorsNamesTest {

    @Test
    void partsABylineIntoNames() {
        assertThat(AuthorsNames.all(List.of("Von Anna Beispiel, Jan Muster und Eva Probe")))
                .containsExactly("Anna Beispiel", "Jan Muster", "Eva Probe");
        assertThat(AuthorsNames.all(List.of("By Ann Example & Bob Sample; Carl Test | Di Trial")))
                .containsExactly("Ann Example", "Bob Sample", "Carl Test", "Di Trial");
        assertThat(AuthorsNames.all(List.of("Автор: Иван Примеров"))).containsExactly("Иван Примеров");
        assertThat(AuthorsNames.all(List.of("Propos recueillis par Solène Exemple")))
                .containsExactly("Solène Exemple");
        assertThat(AuthorsNames.all(List.of("Rozmawiała Hanna Wzór"))).containsExactly("Hanna Wzór");
        assertThat(AuthorsNames.all(List.of("Розмовляла Оксана Приклад"))).containsExactly("Оксана Приклад");
    }

    @Test
    void leavesOutWorkDegreesAddressesAndRepetitions() {
        assertThat(AuthorsNames.all(List.of(
                        "Ann Example, MD, Senior Editor", "ANN EXAMPLE", "ann@example.org", "https://example.org/ann")))
                .containsExactly("Ann Example");
    }

    @Test
    void takesOnlyWhatLooksLikeAPersonFromUnmarkedText() {
        assertThat(AuthorsNames.persons("By Ann van der Example in Tests")).containsExactly("Ann van der Example");
        assertThat(AuthorsNames.persons("View more posts")).isEmpty();
        assertThat(AuthorsNames.persons("By the time we arrived")).isEmpty();
    }

    @Test
    void knowsABylineByItsFirstWord() {
        assertThat(AuthorsNames.startsWithByline(" Written by: Ann Example")).isTrue();
        assertThat(AuthorsNames.startsWithByline("Byzantine art")).isFalse();
    }
}
