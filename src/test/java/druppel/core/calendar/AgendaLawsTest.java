package druppel.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.Property;
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

/// What holds for anyone, anywhere, through every change of the clocks.
class AgendaLawsTest {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @Test
    void timeOnlyGoesForward() {
        Property.holds(random -> {
            Agenda agenda = anyAgenda(random);
            assertThat(walk(anyMonday(random), () -> agenda))
                    .extracting(Occasion::at)
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void noDateIsNudgedTwiceWhereverTheMemberTravels() {
        Property.holds(random -> {
            Rhythm rhythm = anyRhythm(random);
            Supplier<Agenda> travelling =
                    () -> new Agenda(anyZone(random), rhythm, Optional.empty(), Holidays.none());
            assertThat(dates(Kind.NUDGE, walk(anyMonday(random), travelling)))
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void everyScheduledDateGetsOneNudge() {
        Property.holds(random -> {
            Agenda agenda = anyAgenda(random);
            LocalDate monday = anyMonday(random);
            assertThat(dates(Kind.NUDGE, walk(monday, () -> agenda)))
                    .isEqualTo(scheduled(agenda, monday));
        });
    }

    @Test
    void everyWeekWithAScheduledDateGetsOneRecapOnTheLastOfThem() {
        Property.holds(random -> {
            Agenda agenda = anyAgenda(random);
            LocalDate monday = anyMonday(random);
            Set<LocalDate> lastOfEachWeek =
                    scheduled(agenda, monday).stream()
                            .collect(
                                    Collectors.toMap(
                                            date ->
                                                    date.with(
                                                            TemporalAdjusters.previousOrSame(
                                                                    DayOfWeek.MONDAY)),
                                            date -> date,
                                            (earlier, later) -> later))
                            .values()
                            .stream()
                            .collect(Collectors.toSet());
            assertThat(dates(Kind.RECAP, walk(monday, () -> agenda)))
                    .containsExactlyInAnyOrderElementsOf(lastOfEachWeek);
        });
    }

    @Test
    void aNudgeShowsItsTimeOnTheLocalClockUnlessTheClockSkipsIt() {
        Property.holds(random -> {
            Agenda agenda = anyAgenda(random);
            LocalTime time = agenda.rhythm().at();
            assertThat(walk(anyMonday(random), () -> agenda))
                    .filteredOn(occasion ->
                            occasion.kind() == Kind.NUDGE && !skipped(agenda, occasion.date()))
                    .allSatisfy(nudge ->
                            assertThat(nudge.at().atZone(agenda.zone()).toLocalDateTime())
                                    .isEqualTo(nudge.date().atTime(time)));
        });
    }

    /// Steps through the 52 weeks from a Monday, remembering the newest nudge as the schedule does.
    private static List<Occasion> walk(LocalDate monday, Supplier<Agenda> agendas) {
        List<Occasion> walked = new ArrayList<>();
        Optional<LocalDate> lastNudged = Optional.of(monday.minusDays(1));
        Instant now = startOf(monday, agendas.get().zone());
        while (true) {
            Optional<Occasion> next = agendas.get().next(now, lastNudged);
            if (next.isEmpty() || !next.get().date().isBefore(monday.plusWeeks(52))) {
                return walked;
            }
            walked.add(next.get());
            now = next.get().at();
            if (next.get().kind() == Kind.NUDGE) {
                lastNudged = Optional.of(next.get().date());
            }
        }
    }

    private static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private static List<LocalDate> scheduled(Agenda agenda, LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(52)).filter(agenda::scheduled).toList();
    }

    private static List<LocalDate> dates(Kind kind, List<Occasion> occasions) {
        return occasions.stream()
                .filter(occasion -> occasion.kind() == kind)
                .map(Occasion::date)
                .toList();
    }

    private static boolean skipped(Agenda agenda, LocalDate date) {
        return agenda.zone()
                .getRules()
                .getValidOffsets(date.atTime(agenda.rhythm().at()))
                .isEmpty();
    }

    @Test
    void theNextHolidayIsTheFirstThatKeepsANudgeAway() {
        Property.holds(random -> {
            Agenda agenda = anyAgenda(random);
            Agenda working =
                    new Agenda(agenda.zone(), agenda.rhythm(), agenda.pause(), Holidays.none());
            LocalDate from = anyMonday(random);
            Optional<LocalDate> next = agenda.nextHoliday(from);
            LocalDate until = next.orElse(from.plusDays(400));

            assertThat(next.stream()).allMatch(date -> keepsAway(agenda, working, date));
            assertThat(from.datesUntil(until)).noneMatch(date -> keepsAway(agenda, working, date));
        });
    }

    private static boolean keepsAway(Agenda agenda, Agenda working, LocalDate date) {
        return working.scheduled(date) && !agenda.scheduled(date);
    }

    private static Agenda anyAgenda(RandomGenerator random) {
        LocalDate from = anyMonday(random).plusDays(random.nextInt(7));
        Optional<Pause> pause = Optional.of(new Pause(from, from.plusDays(random.nextInt(1, 60))));
        int holidays = random.nextInt(1, 40);
        return new Agenda(
                anyZone(random),
                anyRhythm(random),
                pause,
                date -> date.toEpochDay() % 40 % holidays == 1);
    }

    private static Rhythm anyRhythm(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        // Half of them in the small hours, where clocks change.
        LocalTime at = LocalTime.MIN.plusMinutes(random.nextInt(random.nextBoolean() ? 240 : 1440));
        LocalTime followUp = at.plusMinutes(random.nextInt(1, 600));
        return new Rhythm(days, at, Optional.of(followUp).filter(time -> time.isAfter(at)));
    }

    private static LocalDate anyMonday(RandomGenerator random) {
        return LocalDate.of(random.nextInt(1990, 2040), 1, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static ZoneId anyZone(RandomGenerator random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }
}
