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
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Messages to a member who never replies, for any days, zones and holidays.
class InactivityLawsTest {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    /// All messages until they stopped.
    private record Heard(List<LocalDate> nudges, List<EngagementLevel.Notice> remarks, List<ScheduledMessage> others) {}

    @Test
    void tenDaysThenFourWeeksThenNothing() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            Heard heard = silence(schedule, EngagementLevel.initial(), anyStart(random));
            List<LocalDate> weekly = heard.nudges().subList(10, 14);

            assertThat(heard.nudges()).hasSize(14).doesNotHaveDuplicates().isSorted();
            assertThat(weekly.stream().map(InactivityLawsTest::monday)).doesNotHaveDuplicates();
            assertThat(heard.others()).noneMatch(other -> other.date().isAfter(weekly.getFirst()));
        });
    }

    @Test
    void eachThingIsSaidOnce() {
        PropertyCheck.holds(random -> {
            Heard heard = silence(anySchedule(random), EngagementLevel.initial(), anyStart(random));

            assertThat(heard.remarks())
                    .containsExactly(
                            EngagementLevel.Notice.ASKS_WEEKLY,
                            EngagementLevel.Notice.SAYS_WEEKLY,
                            EngagementLevel.Notice.SAYS_GOODBYE);
        });
    }

    @Test
    void whoWantsItWeeklyGetsFourAndAGoodbye() {
        PropertyCheck.holds(random -> {
            EngagementLevel weekly = EngagementLevel.wishing(NudgeFrequency.WEEKLY);
            Heard heard = silence(anySchedule(random), weekly, anyStart(random));

            assertThat(heard.nudges()).hasSize(4);
            assertThat(heard.others()).isEmpty();
            assertThat(heard.remarks()).containsExactly(EngagementLevel.Notice.SAYS_GOODBYE);
        });
    }

    @Test
    void theTenDaysAreThoseOfTheRhythm() {
        PropertyCheck.holds(random -> {
            MemberSchedule schedule = anySchedule(random);
            Heard heard = silence(schedule, EngagementLevel.initial(), anyStart(random));
            LocalDate first = heard.nudges().getFirst();

            assertThat(heard.nudges().subList(0, 10))
                    .isEqualTo(first.datesUntil(first.plusYears(1))
                            .filter(schedule::scheduled)
                            .limit(10)
                            .toList());
        });
    }

    /// Steps from message to message as the schedule does, without a reply.
    private static Heard silence(MemberSchedule schedule, EngagementLevel beginning, Instant start) {
        Heard heard = new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        EngagementLevel engagementLevel = beginning;
        int unanswered = 0;
        Optional<ScheduledMessage> next =
                schedule.at(engagementLevel.nudgeFrequency()).next(start, Optional.empty());
        while (next.isPresent()) {
            ScheduledMessage message = next.get();
            if (message.messageKind() == MessageKind.NUDGE) {
                EngagementLevel now = engagementLevel.after(unanswered);
                unanswered = now.equals(engagementLevel) ? unanswered : 0;
                engagementLevel = now;
                if (schedule.at(engagementLevel.nudgeFrequency()).scheduled(message.date())) {
                    heard.nudges().add(message.date());
                    engagementLevel.notice(unanswered).ifPresent(heard.remarks()::add);
                    unanswered++;
                }
            } else {
                heard.others().add(message);
            }
            next = schedule.at(engagementLevel.nudgeFrequency()).next(message.at(), newest(heard));
        }
        return heard;
    }

    private static Optional<LocalDate> newest(Heard heard) {
        return heard.nudges().isEmpty()
                ? Optional.empty()
                : Optional.of(heard.nudges().getLast());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant anyStart(RandomGenerator random) {
        return Instant.ofEpochSecond(random.nextLong(700_000_000L, 2_000_000_000L));
    }

    private static MemberSchedule anySchedule(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        LocalTime at = LocalTime.of(random.nextInt(18), random.nextInt(60));
        int holidays = random.nextInt(3, 20);
        return new MemberSchedule(
                ZONES.get(random.nextInt(ZONES.size())),
                new NudgeTimes(days, at, Optional.of(at.plusHours(4))),
                Pauses.NONE,
                date -> date.toEpochDay() % 40 % holidays == 1);
    }
}
