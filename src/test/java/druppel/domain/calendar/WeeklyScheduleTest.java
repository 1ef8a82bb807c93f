package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Schedules at the weekly frequency and without nudges.
class WeeklyScheduleTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aWeekHasItsNudgeOnItsFirstDayAndNothingElse() {
        MemberSchedule weekly = schedule(Holidays.none()).at(NudgeFrequency.WEEKLY);

        assertThat(MONDAY.datesUntil(MONDAY.plusWeeks(1)).flatMap(date -> weekly.on(date).stream()))
                .extracting(ScheduledMessage::messageKind, ScheduledMessage::date)
                .containsExactly(tuple(MessageKind.NUDGE, MONDAY));
    }

    @Test
    void aHolidayMovesItToTheNextDay() {
        MemberSchedule weekly = schedule(MONDAY::equals).at(NudgeFrequency.WEEKLY);

        assertThat(weekly.scheduled(MONDAY)).isFalse();
        assertThat(weekly.scheduled(MONDAY.plusDays(1))).isTrue();
        assertThat(weekly.scheduled(MONDAY.plusDays(2))).isFalse();
    }

    @Test
    void whoBecomesWeeklyInMidWeekWaitsForTheNextOne() {
        MemberSchedule weekly = schedule(Holidays.none()).at(NudgeFrequency.WEEKLY);
        Instant wednesday =
                MONDAY.plusDays(2).atTime(LocalTime.NOON).atZone(ZONE).toInstant();

        assertThat(weekly.next(wednesday, Optional.of(MONDAY.plusDays(2))))
                .map(ScheduledMessage::date)
                .contains(MONDAY.plusWeeks(1));
    }

    @Test
    void nothingComesToWhoIsAsleep() {
        MemberSchedule asleep = schedule(Holidays.none()).at(NudgeFrequency.ASLEEP);

        assertThat(asleep.next(Instant.EPOCH, Optional.empty())).isEmpty();
    }

    @Test
    void everyWeekWithADayHasOneNudgeOnTheFirstOfThem() {
        PropertyCheck.holds(random -> {
            MemberSchedule daily = anySchedule(random);
            MemberSchedule weekly = daily.at(NudgeFrequency.WEEKLY);
            LocalDate monday = LocalDate.of(random.nextInt(1990, 2040), 1, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            List<LocalDate> days = monday.datesUntil(monday.plusWeeks(1))
                    .filter(daily::scheduled)
                    .toList();

            assertThat(monday.datesUntil(monday.plusWeeks(1)).filter(weekly::scheduled))
                    .containsExactlyElementsOf(days.stream().limit(1).toList());
        });
    }

    private static MemberSchedule schedule(Holidays holidays) {
        return new MemberSchedule(ZONE, NudgeTimes.standard(), Pauses.NONE, holidays);
    }

    private static MemberSchedule anySchedule(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        int holidays = random.nextInt(2, 10);
        return new MemberSchedule(
                ZONE,
                new NudgeTimes(days, LocalTime.of(9, 0), Optional.empty()),
                Pauses.NONE,
                date -> date.toEpochDay() % holidays == 1);
    }
}
