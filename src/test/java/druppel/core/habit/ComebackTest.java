package druppel.core.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is back after a miss.
class ComebackTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void whoMissedTheDayBeforeIsBack() {
        assertThat(Comeback.on(TUESDAY, List.of(new Day(MONDAY, Mark.MISSED)))).isTrue();
    }

    @Test
    void whoPractisedTheDayBeforeWasNeverAway() {
        assertThat(Comeback.on(TUESDAY, List.of(new Day(MONDAY, Mark.PRACTISED)))).isFalse();
    }

    @Test
    void whoDidSomethingOnAFreeDaySinceIsBackAlready() {
        List<Day> days = List.of(new Day(MONDAY, Mark.MISSED), new Day(TUESDAY, Mark.EXCUSED));

        assertThat(Comeback.on(TUESDAY.plusDays(1), days)).isFalse();
    }

    @Test
    void somebodyNewIsNotBack() {
        assertThat(Comeback.on(MONDAY, List.of(new Day(MONDAY, Mark.OPEN)))).isFalse();
    }
}
