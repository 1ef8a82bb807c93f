package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicKeyTest {
    @ParameterizedTest
    @CsvSource({
        "feedback, FEEDBACK",
        "decisions, decision",
        "a difficult conversation, Difficult conversations",
        "one-on-one, one on one",
        "1-op-1, 1:1",
        "hiërarchie, hierarchie",
        "besluit, besluiten",
        "vergadering, vergaderen",
        "waarderen, waardering",
        "durf, durven",
        "keuze, keuzes",
        "vraag, vragen",
        "story, stories",
        "risico’s, risico",
        "the team’s culture, team culture",
        "een lastig gesprek, lastige gesprekken"
    })
    void wordsThatDifferInFormOnlyAreEqual(String one, String other) {
        assertThat(TopicKey.of(one)).isEqualTo(TopicKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"boss, boos", "trainee, training", "leven, lef", "stress, rest", "list, listener", "trust, truth"})
    void otherWordsAreNot(String one, String other) {
        assertThat(TopicKey.of(one)).isNotEqualTo(TopicKey.of(other));
    }

    @Test
    void functionWordsCountWhereThereIsNothingElse() {
        assertThat(TopicKey.of("één op één")).isEqualTo(TopicKey.of("een-op-een"));
        assertThat(TopicKey.of("één op één").stems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "feedbackronde, feedback, true",
        "lessen over feedbackgesprekken, feedback, true",
        "altijd, tijd, false",
        "steam, team, false",
        "feedback, feedback, false",
        "feedbackronde, goede feedback geven nu, false"
    })
    void aCompoundBeginsOrEndsWithALongWord(String compound, String part, boolean is) {
        assertThat(TopicKey.of(compound).isCompoundOf(TopicKey.of(part))).isEqualTo(is);
    }
}
