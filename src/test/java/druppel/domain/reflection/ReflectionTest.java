package druppel.domain.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReflectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void anAnswerToTodaysNudgeCountsForToday() {
        assertThat(Reflection.dateOf(TODAY, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void anAnswerToYesterdaysNudgeCountsForYesterday() {
        assertThat(Reflection.dateOf(TODAY.minusDays(1), TODAY)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void anAnswerToAnOlderNudgeCountsForToday() {
        assertThat(Reflection.dateOf(TODAY.minusDays(2), TODAY)).isEqualTo(TODAY);
    }

    @Test
    void anAnswerToANudgeFromAcrossTheDateLineCountsForItsOwnDate() {
        assertThat(Reflection.dateOf(TODAY.plusDays(1), TODAY)).isEqualTo(TODAY.plusDays(1));
    }
}
