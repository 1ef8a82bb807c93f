package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Properties that hold for any member in any zone, through every clock change.
class MemberScheduleLawsTest {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @Test
    void timeOnlyGoesForward() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            assertThat(walk(anyMonday(random), () -> schedule))
                    .extracting(ScheduledMessage::at)
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void noDateIsNudgedTwiceWhereverTheMemberTravels() {
        PropertyCheck.holds(random -> {
            NudgeTimes times = anyRhythm(random);
            Supplier<MemberSchedule> travelling =
                    () -> new MemberSchedule(anyZone(random), times, Pauses.NONE, Holidays.none());
            assertThat(dates(MessageKind.NUDGE, walk(anyMonday(random), travelling)))
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void everyScheduledDateGetsOneNudge() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalDate monday = anyMonday(random);
            assertThat(dates(MessageKind.NUDGE, walk(monday, () -> schedule))).isEqualTo(scheduled(schedule, monday));
        });
    }

    @Test
    void everyWeekWithAScheduledDateGetsOneRecapOnTheLastOfThem() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalDate monday = anyMonday(random);
            Set<LocalDate> lastOfEachWeek = scheduled(schedule, monday).stream()
                    .collect(Collectors.toMap(
                            date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                            date -> date,
                            (earlier, later) -> later))
                    .values()
                    .stream()
                    .collect(Collectors.toSet());
            assertThat(dates(MessageKind.RECAP, walk(monday, () -> schedule)))
                    .containsExactlyInAnyOrderElementsOf(lastOfEachWeek);
        });
    }

    @Test
    void aNudgeShowsItsTimeOnTheLocalClockUnlessTheClockSkipsIt() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalTime time = schedule.times().at();
            assertThat(walk(anyMonday(random), () -> schedule))
                    .filteredOn(
                            message -> message.messageKind() == MessageKind.NUDGE && !skipped(schedule, message.date()))
                    .allSatisfy(nudge -> assertThat(
                                    nudge.at().atZone(schedule.zone()).toLocalDateTime())
                            .isEqualTo(nudge.date().atTime(time)));
        });
    }

    /// Steps through the 52 weeks from a Monday, keeping the newest nudge as the schedule does.
    private static List<ScheduledMessage> walk(LocalDate monday, Supplier<MemberSchedule> schedules) {
        List<ScheduledMessage> walked = new ArrayList<>();
        Optional<LocalDate> lastNudged = Optional.of(monday.minusDays(1));
        Instant now = startOf(monday, schedules.get().zone());
        while (true) {
            Optional<ScheduledMessage> next = schedules.get().next(now, lastNudged);
            if (next.isEmpty() || !next.get().date().isBefore(monday.plusWeeks(52))) {
                return walked;
            }
            walked.add(next.get());
            now = next.get().at();
            if (next.get().messageKind() == MessageKind.NUDGE) {
                lastNudged = Optional.of(next.get().date());
            }
        }
    }

    private static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private static List<LocalDate> scheduled(MemberSchedule schedule, LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(52))
                .filter(schedule::scheduled)
                .toList();
    }

    private static List<LocalDate> dates(MessageKind messageKind, List<ScheduledMessage> occasions) {
        return occasions.stream()
                .filter(message -> message.messageKind() == messageKind)
                .map(ScheduledMessage::date)
                .toList();
    }

    private static boolean skipped(MemberSchedule schedule, LocalDate date) {
        return schedule.zone()
                .getRules()
                .getValidOffsets(date.atTime(schedule.times().at()))
                .isEmpty();
    }

    @Test
    void theNextHolidayIsTheFirstThatKeepsANudgeAway() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            MemberSchedule working =
                    new MemberSchedule(schedule.zone(), schedule.times(), schedule.pauses(), Holidays.none());
            LocalDate from = anyMonday(random);
            Optional<LocalDate> next = schedule.holidays(from).findFirst();
            LocalDate until = next.orElse(from.plusDays(400));

            assertThat(next.stream()).allMatch(date -> keepsAway(schedule, working, date));
            assertThat(from.datesUntil(until)).noneMatch(date -> keepsAway(schedule, working, date));
        });
    }

    private static boolean keepsAway(MemberSchedule schedule, MemberSchedule working, LocalDate date) {
        return working.scheduled(date) && !schedule.scheduled(date);
    }

    private static MemberSchedule anySchedule(RandomGenerator random) {
        LocalDate from = anyMonday(random).plusDays(random.nextInt(7));
        Pauses pauses = Pauses.NONE
                .with(new Pause(from, from.plusDays(random.nextInt(1, 60))))
                .with(new Pause(from.plusDays(70), from.plusDays(random.nextInt(71, 80))));
        int holidays = random.nextInt(1, 40);
        return new MemberSchedule(
                anyZone(random), anyRhythm(random), pauses, date -> date.toEpochDay() % 40 % holidays == 1);
    }

    private static NudgeTimes anyRhythm(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        // Half of them in the small hours, where clocks change.
        LocalTime at = LocalTime.MIN.plusMinutes(random.nextInt(random.nextBoolean() ? 240 : 1440));
        LocalTime followUp = at.plusMinutes(random.nextInt(1, 600));
        return new NudgeTimes(days, at, Optional.of(followUp).filter(time -> time.isAfter(at)));
    }

    private static LocalDate anyMonday(RandomGenerator random) {
        return LocalDate.of(random.nextInt(1990, 2040), 1, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static ZoneId anyZone(RandomGenerator random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }
}
