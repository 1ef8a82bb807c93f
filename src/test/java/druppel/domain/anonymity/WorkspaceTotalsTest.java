package druppel.domain.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTotalsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-06T23:59:59Z, 2026-11-29",
        "2026-12-08T11:59:59Z, 2026-11-29",
        "2026-12-08T12:00:00Z, 2026-12-06",
        "2026-12-13T00:00:00Z, 2026-12-06"
    })
    void aWeekIsClosedOnceNobodyCanLogItsSunday(Instant now, LocalDate sunday) {
        assertThat(WorkspaceTotals.closedUpTo(now)).isEqualTo(sunday);
    }

    @Test
    void everyWeekClosesOnceAndInItsTurn() {
        PropertyCheck.holds(random -> {
            Instant now = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
            Instant next = WorkspaceTotals.nextClosing(now);

            assertThat(next).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofDays(7)));
            assertThat(WorkspaceTotals.closedUpTo(next))
                    .isEqualTo(WorkspaceTotals.closedUpTo(now).plusWeeks(1));
            assertThat(WorkspaceTotals.closedUpTo(next.minusMillis(1))).isEqualTo(WorkspaceTotals.closedUpTo(now));
        });
    }

    @Test
    void noZoneHasADayLeftInWhichSundayIsYesterday() {
        PropertyCheck.holds(random -> {
            Instant now = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
            LocalDate sunday = WorkspaceTotals.closedUpTo(now);

            assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(LocalDate.ofInstant(now, ZoneOffset.ofHours(-12))).isAfterOrEqualTo(sunday.plusDays(2));
        });
    }
}
