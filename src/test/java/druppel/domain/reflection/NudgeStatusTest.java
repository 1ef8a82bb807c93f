package druppel.domain.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.reflection.NudgeStatus.Answer;
import druppel.domain.reflection.Reflection.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NudgeStatusTest {
    private static final Reflection DONE = reflection(Kind.PRACTISED, "");
    private static final Reflection WORDS = reflection(Kind.PRACTISED, "I asked first");
    private static final Reflection NOT_TODAY = reflection(Kind.NOT_TODAY, "a full day");
    private static final Reflection DIDNT_COME_UP = reflection(Kind.DIDNT_COME_UP, "");
    private static final Reflection LATE = reflection(Kind.LATE, "last week I did");

    @Test
    void aNudgeWithoutReflectionsAwaitsAnAnswer() {
        assertThat(status(true).awaitsAnswer()).isTrue();
    }

    @Test
    void onceItsWindowIsOverItAwaitsNothing() {
        assertThat(status(false).awaitsAnswer()).isFalse();
    }

    @Test
    void wordsOutweighDone() {
        assertThat(status(true, WORDS, DONE).answer()).isEqualTo(Answer.WORDS);
        assertThat(status(true, DONE, WORDS).answer()).isEqualTo(Answer.WORDS);
    }

    @Test
    void practiceOutweighsNotTodayWhicheverCameFirst() {
        assertThat(status(true, NOT_TODAY, DONE).answer()).isEqualTo(Answer.DONE);
        assertThat(status(true, DONE, NOT_TODAY).answer()).isEqualTo(Answer.DONE);
    }

    @Test
    void theNewestOfTwoOtherAnswersCounts() {
        assertThat(status(true, NOT_TODAY, DIDNT_COME_UP).answer()).isEqualTo(Answer.DIDNT_COME_UP);
        assertThat(status(true, DIDNT_COME_UP, NOT_TODAY).answer()).isEqualTo(Answer.NOT_TODAY);
    }

    @Test
    void lateWordsAreNoAnswer() {
        assertThat(status(false, LATE).answer()).isEqualTo(Answer.NONE);
        assertThat(status(false, NOT_TODAY, LATE).answer()).isEqualTo(Answer.NOT_TODAY);
    }

    @Test
    void onlyPracticeAndLateWordsAreOnesOwnWords() {
        assertThat(WORDS.ownWords()).contains("I asked first");
        assertThat(LATE.ownWords()).contains("last week I did");
        assertThat(NOT_TODAY.ownWords()).isEmpty();
    }

    private static NudgeStatus status(boolean open, Reflection... reflections) {
        return NudgeStatus.of(Arrays.asList(reflections), open);
    }

    private static Reflection reflection(Kind kind, String text) {
        return new Reflection(
                1,
                1,
                LocalDate.of(2026, 11, 30),
                kind,
                Optional.of("ask-01"),
                Optional.of(text).filter(words -> !words.isEmpty()),
                Optional.empty(),
                Instant.EPOCH);
    }
}
