package druppel.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PractisedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void anAnswerToTodaysNudgeCountsForToday() {
        assertThat(PractisedDate.of(TODAY, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void anAnswerToYesterdaysNudgeCountsForYesterday() {
        assertThat(PractisedDate.of(TODAY.minusDays(1), TODAY)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void anAnswerToAnOlderNudgeCountsForToday() {
        assertThat(PractisedDate.of(TODAY.minusDays(2), TODAY)).isEqualTo(TODAY);
    }

    @Test
    void anAnswerToANudgeFromAcrossTheDateLineCountsForItsOwnDate() {
        assertThat(PractisedDate.of(TODAY.plusDays(1), TODAY)).isEqualTo(TODAY.plusDays(1));
    }
}
