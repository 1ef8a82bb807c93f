package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReflectionDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void anAnswerToTodaysNudgeCountsForToday() {
        assertThat(ReflectionDate.of(TODAY, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void anAnswerToYesterdaysNudgeCountsForYesterday() {
        assertThat(ReflectionDate.of(TODAY.minusDays(1), TODAY)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void anAnswerToAnOlderNudgeCountsForToday() {
        assertThat(ReflectionDate.of(TODAY.minusDays(2), TODAY)).isEqualTo(TODAY);
    }

    @Test
    void anAnswerToANudgeFromAcrossTheDateLineCountsForItsOwnDate() {
        assertThat(ReflectionDate.of(TODAY.plusDays(1), TODAY)).isEqualTo(TODAY.plusDays(1));
    }
}
