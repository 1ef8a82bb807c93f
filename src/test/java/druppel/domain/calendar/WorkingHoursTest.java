package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<ZoneId> ZONES = List.of(
            AMSTERDAM,
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Asia/Kathmandu"));

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T08:00", "2026-12-01T12:00", "2026-12-04T17:59:59"})
    void aWorkdayFromEightToSixIsWithin(String local) {
        assertThat(WorkingHours.contain(amsterdam(local), AMSTERDAM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T07:59:59", "2026-11-30T18:00", "2026-12-05T12:00", "2026-12-06T12:00"})
    void eveningsNightsAndWeekendsAreNot(String local) {
        assertThat(WorkingHours.contain(amsterdam(local), AMSTERDAM)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T07:00, 2026-11-30T08:00",
        "2026-11-30T08:00, 2026-12-01T08:00",
        "2026-12-04T18:00, 2026-12-07T08:00",
        "2026-12-05T09:00, 2026-12-07T08:00",
        "2026-12-06T23:59, 2026-12-07T08:00"
    })
    void theNextOpeningIsAtEightOnAWorkday(String now, String opening) {
        assertThat(WorkingHours.nextOpening(amsterdam(now), AMSTERDAM)).isEqualTo(amsterdam(opening));
    }

    @Test
    void theNextOpeningIsLaterAndWithin() {
        PropertyCheck.holds(random -> {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant now = moment(random);
            Instant opening = WorkingHours.nextOpening(now, zone);
            assertThat(opening).isAfter(now).isBefore(now.plus(Duration.ofDays(5)));
            assertThat(WorkingHours.contain(opening, zone)).isTrue();
        });
    }

    @Test
    void nothingLiesBetweenTheNextOpeningAndTheHoursBefore() {
        PropertyCheck.holds(random -> {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant now = moment(random);
            ZonedDateTime opening = WorkingHours.nextOpening(now, zone).atZone(zone);
            assertThat(opening.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
            Instant justBefore = opening.toInstant().minusSeconds(1);
            assertThat(WorkingHours.contain(justBefore, zone)).isFalse();
        });
    }

    private static Instant moment(RandomGenerator random) {
        return Instant.parse("2026-01-01T00:00:00Z")
                .plusSeconds(random.nextInt((int) Duration.ofDays(700).toSeconds()));
    }

    private static Instant amsterdam(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
