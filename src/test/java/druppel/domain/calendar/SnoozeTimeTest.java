package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When a snoozed nudge is sent again.
class SnoozeTimeTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @ParameterizedTest
    @CsvSource({
        "09:00, 12:00",
        "09:10:40, 12:10",
        "14:30, 17:30",
        "15:20, 17:30",
        "16:30, 17:30",
        "16:31, 17:31",
        "19:00, 20:00",
        "21:00, 22:00"
    })
    void itComesBackLaterThatDay(String now, LocalTime back) {
        assertThat(SnoozeTime.until(monday(now), AMSTERDAM)).contains(monday(back.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21:01", "22:30", "23:59"})
    void nothingComesBackLateInTheEvening(String now) {
        assertThat(SnoozeTime.until(monday(now), AMSTERDAM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12:00, false", "15:00, false", "15:01, true", "17:30, true"})
    void whatComesBackShortlyBeforeTheQuestionOrLaterTakesItsPlace(String back, boolean instead) {
        ScheduledMessage question =
                new ScheduledMessage(MessageKind.FOLLOW_UP, LocalDate.of(2026, 11, 30), monday("16:00"));

        assertThat(SnoozeTime.insteadOf(question, monday(back))).isEqualTo(instead);
    }

    @Test
    void itComesBackOnTheSameDateInAnHourOrLaterAndBeforeTheNight() {
        PropertyCheck.holds(random -> {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant now = Instant.ofEpochSecond(random.nextLong(2_000_000_000L));
            Optional<Instant> back = SnoozeTime.until(now, zone);
            LocalDateTime local = LocalDateTime.ofInstant(now, zone);

            assertThat(back.stream()).allSatisfy(at -> {
                LocalDateTime there = LocalDateTime.ofInstant(at, zone);
                assertThat(at).isAfter(now.plusSeconds(59 * 60));
                assertThat(there.toLocalDate()).isEqualTo(local.toLocalDate());
                assertThat(there.toLocalTime()).isBeforeOrEqualTo(LocalTime.of(22, 0));
            });
        });
    }

    private static Instant monday(String time) {
        return LocalDate.of(2026, 11, 30)
                .atTime(LocalTime.parse(time))
                .atZone(AMSTERDAM)
                .toInstant();
    }
}
