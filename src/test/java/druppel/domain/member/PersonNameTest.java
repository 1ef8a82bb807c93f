package druppel.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @Test
    void aNameHasSingleSpaces() {
        assertThat(PersonName.read("  Anna\u00a0 de\tVries "))
                .map(PersonName::text)
                .contains("Anna de Vries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "Ζωή", "李", "Jean-Luc", "O’Neill 2"})
    void namesOfAllKindsAreNames(String name) {
        assertThat(PersonName.read(name)).map(PersonName::text).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "A\u202eb", "a\u0000b", "😀"})
    void whatHasNoLetterOrHidesSomethingIsNoName(String name) {
        assertThat(PersonName.read(name)).isEmpty();
    }

    @Test
    void aNameHasSixtyCharactersAtMost() {
        assertThat(PersonName.read("a".repeat(60))).isPresent();
        assertThat(PersonName.read("a".repeat(61))).isEmpty();
    }

    @Test
    void capitalsAndTheFormOfAnAccentMakeNoOtherName() {
        PersonName zoe = PersonName.read("Zo\u00eb").orElseThrow();

        assertThat(zoe.matches(PersonName.read("zoe\u0308").orElseThrow())).isTrue();
        assertThat(zoe.matches(PersonName.read("zoe").orElseThrow())).isFalse();
    }

    @Test
    void namesOfTheSameLettersResembleEachOther() {
        PersonName maya = PersonName.read("Maya O'Neil").orElseThrow();

        assertThat(maya.resembles(PersonName.read("maya o’neil").orElseThrow())).isTrue();
        assertThat(maya.resembles(PersonName.read("Maya ONeil").orElseThrow())).isTrue();
        assertThat(maya.resembles(PersonName.read("Maya Neil").orElseThrow())).isFalse();
        assertThat(maya.matches(PersonName.read("Maya ONeil").orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Anna de Vries, anna-de-vries",
        "Zoë Łukasz, zoe-lukasz",
        "Øystein Weiß, oystein-weiss",
        "O’Neill, o-neill",
        "-Bo-, bo",
        "R2-D2, r2-d2"
    })
    void aNameHasASlug(String name, String slug) {
        assertThat(PersonName.read(name).orElseThrow().slug()).contains(slug);
    }

    @Test
    void aSlugIsShortAndEndsWithALetter() {
        assertThat(PersonName.read("a".repeat(39) + " bcd").orElseThrow().slug())
                .contains("a".repeat(39));
    }

    @Test
    void aNameInOtherLettersHasNoSlug() {
        assertThat(PersonName.read("李小龙").orElseThrow().slug()).isEmpty();
    }

    @Test
    void aNameIsNotLogged() {
        assertThat(new PersonName("Anna")).asString().doesNotContain("Anna");
    }
}
