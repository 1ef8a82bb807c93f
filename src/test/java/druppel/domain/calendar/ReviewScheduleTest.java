package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When the self-check and the review are sent: examples, and properties that hold for any member.
class ReviewScheduleTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 19);
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @Test
    void theHarvestComesWithTheRecapOfTheWeekInWhichTheQuarterEnds() {
        assertThat(harvests(schedule(Holidays.none()), 2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 7, 3),
                        LocalDate.of(2026, 10, 2));
    }

    @Test
    void aHolidayOnItsFridayMovesItToThursday() {
        LocalDate friday = LocalDate.of(2026, 10, 2);

        assertThat(harvests(schedule(friday::equals), 2026)).contains(friday.minusDays(1));
    }

    @Test
    void aHarvestThatIsPausedAwayComesWithTheNextRecap() {
        Pause weeks = new Pause(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 19));
        MemberSchedule paused =
                new MemberSchedule(AMSTERDAM, NudgeTimes.standard(), Pauses.NONE.with(weeks), Holidays.none());

        assertThat(harvests(paused, 2026)).contains(LocalDate.of(2026, 10, 23)).hasSize(4);
    }

    @Test
    void theCheckComesEveryFourWeeksAndMakesRoomForTheHarvest() {
        assertThat(dates(schedule(Holidays.none()), MessageKind.SELF_CHECK, LocalDate.of(2026, 1, 1), 366))
                .hasSize(13)
                .doesNotContainAnyElementsOf(harvests(schedule(Holidays.none()), 2026));
    }

    @Test
    void bothComeAMomentAfterTheRecap() {
        LocalDate friday = LocalDate.of(2026, 10, 2);
        List<ScheduledMessage> day = schedule(Holidays.none()).on(friday);

        assertThat(day.getLast().messageKind()).isEqualTo(MessageKind.HARVEST);
        assertThat(day.getLast().at()).isEqualTo(Instant.parse("2026-10-02T14:40:00Z"));
    }

    @Test
    void whoIsNudgedWeeklyGetsNeither() {
        MemberSchedule weekly = schedule(Holidays.none()).at(NudgeFrequency.WEEKLY);

        assertThat(dates(weekly, MessageKind.SELF_CHECK, LocalDate.of(2026, 1, 1), 366))
                .isEmpty();
        assertThat(dates(weekly, MessageKind.HARVEST, LocalDate.of(2026, 1, 1), 366))
                .isEmpty();
    }

    @Test
    void everyFourWeeksWithARecapHaveOneCheck() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalDate block = A_MONDAY.plusWeeks(4L * random.nextInt(260, 900));
            boolean any = !recaps(schedule, block, 4).isEmpty();

            assertThat(dates(schedule, MessageKind.SELF_CHECK, block, 28)).hasSize(any ? 1 : 0);
        });
    }

    @Test
    void everyQuarterHasOneHarvestOnTheFirstRecapFromItsLastWeekOn() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            Quarter quarter = new Quarter(random.nextInt(1990, 2040), random.nextInt(1, 5));
            LocalDate monday = quarter.last().with(DayOfWeek.MONDAY);
            List<LocalDate> recaps = recaps(schedule, monday, 12);

            assertThat(dates(schedule, MessageKind.HARVEST, monday, 84))
                    .isEqualTo(recaps.stream().limit(1).toList());
        });
    }

    @Test
    void neitherComesWithoutARecap() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalDate from = A_MONDAY.plusWeeks(random.nextInt(1_000, 3_500));
            List<LocalDate> rare = new ArrayList<>(dates(schedule, MessageKind.HARVEST, from, 182));
            rare.addAll(dates(schedule, MessageKind.SELF_CHECK, from, 182));

            assertThat(dates(schedule, MessageKind.RECAP, from, 182)).containsAll(rare);
        });
    }

    @Test
    void aCheckAndAHarvestOnOneDateAreOnlyThereWhereNoOtherRecapIs() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalDate block = A_MONDAY.plusWeeks(4L * random.nextInt(260, 900));
            Set<LocalDate> both = new HashSet<>(dates(schedule, MessageKind.SELF_CHECK, block, 28));
            both.retainAll(dates(schedule, MessageKind.HARVEST, block, 28));

            assertThat(both.isEmpty() || recaps(schedule, block, 4).size() == 1).isTrue();
        });
    }

    @Test
    void whoStepsFromOccasionToOccasionMeetsThemAll() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            LocalDate block = A_MONDAY.plusWeeks(4L * random.nextInt(260, 900));
            Instant start = block.atStartOfDay(schedule.zone()).toInstant().minusNanos(1);
            List<LocalDate> met = new ArrayList<>();
            Optional<ScheduledMessage> next = schedule.next(start, Optional.empty());
            while (next.isPresent() && next.get().date().isBefore(block.plusWeeks(4))) {
                if (next.get().messageKind() == MessageKind.SELF_CHECK
                        && !next.get().date().isBefore(block)) {
                    met.add(next.get().date());
                }
                next = schedule.next(next.get().at(), Optional.of(next.get().date()));
            }
            assertThat(met).isEqualTo(dates(schedule, MessageKind.SELF_CHECK, block, 28));
        });
    }

    private static MemberSchedule schedule(Holidays holidays) {
        return new MemberSchedule(AMSTERDAM, NudgeTimes.standard(), Pauses.NONE, holidays);
    }

    private static List<LocalDate> harvests(MemberSchedule schedule, int year) {
        return dates(schedule, MessageKind.HARVEST, LocalDate.of(year, 1, 1), 365);
    }

    private static List<LocalDate> dates(MemberSchedule schedule, MessageKind messageKind, LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days))
                .filter(date -> schedule.on(date).stream().anyMatch(message -> message.messageKind() == messageKind))
                .toList();
    }

    private static List<LocalDate> recaps(MemberSchedule schedule, LocalDate monday, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(monday::plusWeeks)
                .flatMap(week -> schedule.recapOf(week).stream())
                .toList();
    }

    private static MemberSchedule anySchedule(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                days.add(day);
            }
        }
        LocalTime at = LocalTime.MIN.plusMinutes(random.nextInt(1440));
        LocalDate from = A_MONDAY.plusDays(random.nextInt(7_000, 25_000));
        Pauses pauses = Pauses.NONE
                .with(new Pause(from, from.plusDays(random.nextInt(1, 60))))
                .with(new Pause(from.plusDays(70), from.plusDays(random.nextInt(71, 80))));
        int often = random.nextInt(2, 12);
        return new MemberSchedule(
                ZONES.get(random.nextInt(ZONES.size())),
                new NudgeTimes(days, at, Optional.empty()),
                pauses,
                date -> Math.floorMod(date.toEpochDay() * 31 % 97, often) == 0);
    }
}
