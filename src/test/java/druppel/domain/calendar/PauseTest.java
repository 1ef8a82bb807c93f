package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 21);
    private static final LocalDate BACK_ON = LocalDate.of(2027, 1, 4);
    private static final Pause PAUSE = new Pause(FROM, BACK_ON);

    @Test
    void aPauseCoversItsFirstDay() {
        assertThat(PAUSE.covers(FROM)).isTrue();
    }

    @Test
    void aPauseCoversTheDayBeforeTheReturn() {
        assertThat(PAUSE.covers(BACK_ON.minusDays(1))).isTrue();
    }

    @Test
    void theDayOfTheReturnIsNoLongerPaused() {
        assertThat(PAUSE.covers(BACK_ON)).isFalse();
    }

    @Test
    void theDayBeforeIsNotYetPaused() {
        assertThat(PAUSE.covers(FROM.minusDays(1))).isFalse();
    }

    @Test
    void aPauseThatEndsBeforeItCoversADayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(FROM, FROM))
                .withMessage("A pause from 2026-12-21 cannot end on 2026-12-21.");
    }
}
