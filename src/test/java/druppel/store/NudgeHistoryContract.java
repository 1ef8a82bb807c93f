package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.reflection.Reflection;
import druppel.persistence.NudgeHistoryRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store remembers of the nudges a member has seen.
interface NudgeHistoryContract extends StoreFixture {

    @Test
    default void aPersonCountsOnceForEachAnswerToANudge() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        done(anna, MONDAY);
        keep(anna, MONDAY, "I waited.");
        done(anna, MONDAY.plusDays(1));
        done(bram, MONDAY);
        for (Reflection.Kind kind : Reflection.Kind.values()) {
            long answer = done(bram, MONDAY.plusDays(1)).id();
            write(rows -> rows.reflections().replaceKind(answer, kind));
        }
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().reject(anna, "ask-02", MONDAY));

        assertThat(readAll(rows -> rows.nudgeHistory().answers(MONDAY.plusDays(6))))
                .containsExactlyInAnyOrder(
                        new NudgeResponseCounts("ask-01", 2, 1, 1, 1), new NudgeResponseCounts("ask-02", 0, 0, 0, 1));
    }

    @Test
    default void answersOfLaterDatesDoNotCountYet() {
        long anna = meet(ANNA).id();
        done(anna, MONDAY);
        write(rows -> rows.nudgeHistory().add(anna, "ask-02", MONDAY));
        write(rows -> rows.nudgeHistory().reject(anna, "ask-02", MONDAY));

        assertThat(readAll(rows -> rows.nudgeHistory().answers(MONDAY.minusDays(1))))
                .isEmpty();
        assertThat(readAll(rows -> rows.nudgeHistory().answers(MONDAY))).hasSize(2);
    }

    @Test
    default void theNewestDateOfANudgeCounts() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY.plusDays(3)));
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY.plusDays(1)));

        assertThat(dates(anna)).isEqualTo(Map.of("ask-01", MONDAY.plusDays(3)));
    }

    @Test
    default void aNudgeThatIsNotForAMemberIsUnwanted() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));

        assertThat(unwanted(anna)).containsExactly("ask-01");
    }

    @Test
    default void aNudgeStaysUnwantedWhenItIsSeenAgain() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));

        assertThat(unwanted(anna)).containsExactly("ask-01");
    }

    @Test
    default void aNudgeNeverSeenHasNoDateThoughItIsUnwanted() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));

        assertThat(dates(anna)).isEmpty();
    }

    @Test
    default void aNudgeKeepsItsDateWhenItTurnsOutNotToBeForThem() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));

        assertThat(dates(anna)).containsOnlyKeys("ask-01");
    }

    @Test
    default void whatSomebodyElseSawDoesNotCount() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));

        assertThat(dates(bram)).isEmpty();
    }

    @Test
    default void aNudgeCountsAsSeenFromItsFirstDateOn() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY.plusDays(3)));

        assertThat(before(anna, MONDAY.plusDays(1))).isTrue();
    }

    @Test
    default void anEarlierDateThatComesLateIsTheFirst() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY.plusDays(3)));
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));

        assertThat(before(anna, MONDAY.plusDays(1))).isTrue();
    }

    @Test
    default void aNudgeWasNotSeenBeforeTheDateItWasFirstSeen() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));

        assertThat(before(anna, MONDAY)).isFalse();
    }

    @Test
    default void anUnwantedNudgeWasNotSeenForThat() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));

        assertThat(before(anna, MONDAY)).isFalse();
    }

    @Test
    default void anUnwantedNudgeSeenLaterIsSeenFromThenOn() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().reject(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));

        assertThat(before(anna, MONDAY.plusDays(1))).isTrue();
    }

    @Test
    default void whatSomebodyElseSawWasNotSeenBefore() {
        write(rows -> rows.nudgeHistory().add(meet(BRAM).id(), "ask-01", MONDAY));

        assertThat(before(meet(ANNA).id(), MONDAY.plusDays(1))).isFalse();
    }

    @Test
    default void whatManyHaveSeenIsReadTogether() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().add(anna, "ask-03", MONDAY));
        write(rows -> rows.nudgeHistory().reject(bram, "ask-02", MONDAY));

        Map<Long, NudgeHistoryRepository.Seen> seen =
                database().read(rows -> rows.nudgeHistory().of(List.of(anna, bram), List.of("ask-01", "ask-02")));
        assertThat(seen)
                .isEqualTo(Map.of(
                        anna, new NudgeHistoryRepository.Seen(Map.of("ask-01", MONDAY), Set.of()),
                        bram, new NudgeHistoryRepository.Seen(Map.of(), Set.of("ask-02"))));
    }

    private boolean before(long member, LocalDate date) {
        return database().read(rows -> rows.nudgeHistory().shownBefore(member, "ask-01", date));
    }

    private Map<String, LocalDate> dates(long member) {
        return database().read(rows -> rows.nudgeHistory().dates(member));
    }

    private Set<String> unwanted(long member) {
        return database()
                .read(rows -> rows.nudgeHistory().of(List.of(member), List.of("ask-01", "ask-02")))
                .getOrDefault(member, NudgeHistoryRepository.Seen.NOTHING)
                .unwanted();
    }
}
