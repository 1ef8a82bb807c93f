package druppel.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON =
            Lexicon.of(List.of("# comment", "", "off: holiday vakantie*", "fun: holiday"));

    @Test
    void aWordMayHaveSeveralConcepts() {
        assertThat(LEXICON.conceptsOf("holiday")).containsExactly("off", "fun");
    }

    @Test
    void aStarStandsForAnyEnding() {
        assertThat(LEXICON.conceptsOf("vakantiedagen")).containsExactly("off");
        assertThat(LEXICON.conceptsOf("holidays")).isEmpty();
    }

    @Test
    void aLineWithoutAColonIsNamed() {
        assertThatThrownBy(() -> Lexicon.of(List.of("off holiday"))).hasMessageContaining("off holiday");
    }

    @Test
    void bothLanguagesShareTheConceptsThatComeWithTheProgram() {
        Lexicon lexicon = Lexicon.load();
        assertThat(lexicon.conceptsOf("vakantie")).isEqualTo(lexicon.conceptsOf("holiday"));
    }
}
