package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamSurveyDayTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:00, 1, 2026-12-01T10:00",
        "2026-11-30T10:00, 1, 2026-12-01T10:00",
        "2026-11-30T10:01, 1, 2026-12-08T10:00",
        "2026-12-01T10:00, 5, 2026-12-08T10:00",
        "2026-12-04T12:00, 5, 2026-12-15T10:00",
        "2026-03-24T10:00, 5, 2026-03-31T10:00"
    })
    void itIsTheFirstTuesdayAtTenThatIsFarEnoughAway(LocalDateTime now, int days, LocalDateTime next) {
        Instant moment = now.atZone(AMSTERDAM).toInstant();

        assertThat(TeamSurveyDay.next(moment, Duration.ofDays(days), AMSTERDAM))
                .isEqualTo(next.atZone(AMSTERDAM).toInstant());
    }
}
