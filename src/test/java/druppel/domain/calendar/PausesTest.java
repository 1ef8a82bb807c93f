package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Pause FRIDAY = pause("2026-12-04", "2026-12-05");
    private static final Pause CHRISTMAS = pause("2026-12-24", "2027-01-04");

    @Test
    void aDayOffLeavesALaterHolidayAlone() {
        assertThat(Pauses.NONE.with(CHRISTMAS).with(FRIDAY).inOrder()).containsExactly(FRIDAY, CHRISTMAS);
    }

    @Test
    void pausesThatOverlapBecomeOne() {
        assertThat(Pauses.NONE
                        .with(CHRISTMAS)
                        .with(pause("2026-12-21", "2026-12-28"))
                        .inOrder())
                .containsExactly(pause("2026-12-21", "2027-01-04"));
    }

    @Test
    void pausesThatTouchBecomeOne() {
        assertThat(Pauses.NONE
                        .with(FRIDAY)
                        .with(pause("2026-12-07", "2026-12-09"))
                        .with(pause("2026-12-05", "2026-12-07"))
                        .inOrder())
                .containsExactly(pause("2026-12-04", "2026-12-09"));
    }

    @Test
    void theDaysOfEachAreCovered() {
        Pauses pauses = Pauses.NONE.with(FRIDAY).with(CHRISTMAS);

        assertThat(TODAY.datesUntil(TODAY.plusDays(40)).filter(pauses::cover))
                .hasSize(12)
                .allMatch(date -> FRIDAY.covers(date) || CHRISTMAS.covers(date));
    }

    @Test
    void resumingEndsTheRunningPauseAndKeepsTheDaysThatItHad() {
        Pauses running = Pauses.NONE.with(pause("2026-11-23", "2026-12-03")).with(CHRISTMAS);

        assertThat(running.resumed(TODAY).inOrder()).containsExactly(pause("2026-11-23", "2026-11-30"), CHRISTMAS);
    }

    @Test
    void resumingOnTheFirstDayLeavesNothingOfThePause() {
        assertThat(Pauses.NONE.with(pause("2026-11-30", "2026-12-03")).resumed(TODAY))
                .isEqualTo(Pauses.NONE);
    }

    @Test
    void resumingWithoutARunningPauseTakesBackTheNextOne() {
        Pauses ahead = Pauses.NONE.with(FRIDAY).with(CHRISTMAS);

        assertThat(ahead.resumed(TODAY).inOrder()).containsExactly(CHRISTMAS);
        assertThat(Pauses.NONE.resumed(TODAY)).isEqualTo(Pauses.NONE);
    }

    @Test
    void aPastPauseIsKeptForAYear() {
        Pauses past = Pauses.NONE.with(pause("2025-11-01", "2025-11-25"));

        assertThat(past.notOver(TODAY)).isEmpty();
        assertThat(past.withoutOld(TODAY)).isEqualTo(past);
        assertThat(past.withoutOld(TODAY.plusDays(1))).isEqualTo(Pauses.NONE);
    }

    @Test
    void pausesOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pauses(List.of(CHRISTMAS, FRIDAY)))
                .withMessageEndingWith("are not in order, or touch each other.");
    }

    private static Pause pause(String from, String backOn) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(backOn));
    }
}
