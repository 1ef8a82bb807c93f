package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.Delivery;
import druppel.domain.library.NudgeResponse;
import druppel.domain.reflection.Reflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a store tells of what members made of their nudges.
interface ResponseContract extends StoreFixture {

    @Test
    default void aNudgeThatCameAndWasNotAnsweredWasAnsweredWithNothing() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));

        assertThat(responses(anna)).isEqualTo(Map.of("ask-01", NudgeResponse.NOTHING));
    }

    @Test
    default void aTapIsDone() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);

        assertThat(responses(anna)).isEqualTo(Map.of("ask-01", NudgeResponse.DONE));
    }

    @Test
    default void wordsCountForMoreThanATap() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);
        keep(anna, MONDAY, "I waited.");

        assertThat(responses(anna)).isEqualTo(Map.of("ask-01", NudgeResponse.WORDS));
    }

    @Test
    default void whatIsNotForMeIsUnwantedWhateverElseWasDone() {
        long anna = meet(ANNA).id();
        done(anna, MONDAY);
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));

        assertThat(responses(anna)).isEqualTo(Map.of("ask-01", NudgeResponse.UNWANTED));
    }

    @Test
    default void anAnswerThatWasTakenBackIsNone() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        long kept = done(anna, MONDAY).id();
        write(rows -> rows.reflections().delete(kept));

        assertThat(responses(anna)).isEqualTo(Map.of("ask-01", NudgeResponse.NOTHING));
    }

    @Test
    default void aNoIsNoMoreThanSilence() {
        assertThat(responses(answered(Reflection.Kind.NOT_TODAY))).isEqualTo(Map.of("ask-01", NudgeResponse.NOTHING));
    }

    @Test
    default void whatDidNotComeUpWasAbsent() {
        assertThat(responses(answered(Reflection.Kind.DIDNT_COME_UP)))
                .isEqualTo(Map.of("ask-01", NudgeResponse.ABSENT));
    }

    @Test
    default void lateWordsAreWords() {
        assertThat(responses(answered(Reflection.Kind.LATE))).isEqualTo(Map.of("ask-01", NudgeResponse.WORDS));
    }

    private long answered(Reflection.Kind kind) {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        long kept = keep(anna, MONDAY, "a full day").id();
        write(rows -> rows.reflections().replaceKind(kept, kind));
        return anna;
    }

    @Test
    default void aNudgeThatDidNotArriveTellsNothing() {
        long anna = meet(ANNA).id();
        ended(nudge(anna, MONDAY), Delivery.State.FAILED);

        assertThat(responses(anna)).isEmpty();
    }

    @Test
    default void theFirstDateCountsAndTheLastDoesNot() {
        long anna = meet(ANNA).id();
        done(anna, MONDAY);

        assertThat(responses(anna, MONDAY, MONDAY.plusDays(1))).isNotEmpty();
        assertThat(responses(anna, MONDAY.minusDays(1), MONDAY)).isEmpty();
    }

    @Test
    default void theAnswersOfManyAreReadTogether() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        done(anna, MONDAY);
        keep(bram, MONDAY, "I asked.");

        assertThat(read(List.of(anna, bram), MONDAY, MONDAY.plusDays(1)))
                .isEqualTo(Map.of(
                        anna, Map.of("ask-01", NudgeResponse.DONE),
                        bram, Map.of("ask-01", NudgeResponse.WORDS)));
    }

    private Map<String, NudgeResponse> responses(long member) {
        return responses(member, MONDAY.minusDays(30), MONDAY.plusDays(1));
    }

    private Map<String, NudgeResponse> responses(long member, LocalDate from, LocalDate until) {
        return read(List.of(member), from, until).getOrDefault(member, Map.of());
    }

    private Map<Long, Map<String, NudgeResponse>> read(List<Long> members, LocalDate from, LocalDate until) {
        return database().read(rows -> rows.nudgeHistory().responses(members, from, until));
    }
}
