package druppel.domain.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A week of a member in Amsterdam: Monday 23 to Sunday 29 November 2026.
class MemberScheduleTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MON = LocalDate.of(2026, 11, 23);
    private static final LocalDate THU = MON.plusDays(3);
    private static final LocalDate FRI = MON.plusDays(4);
    private static final MemberSchedule SCHEDULE = with(NudgeTimes.standard());

    @Test
    void theMorningBringsTheNudge() {
        assertThat(SCHEDULE.next(moment(MON, "08:59"), Optional.empty()))
                .contains(new ScheduledMessage(MessageKind.NUDGE, MON, moment(MON, "09:00")));
    }

    @Test
    void theNudgesOwnMomentBringsTheFollowUp() {
        assertThat(SCHEDULE.next(moment(MON, "09:00"), Optional.of(MON)))
                .contains(new ScheduledMessage(MessageKind.FOLLOW_UP, MON, moment(MON, "16:00")));
    }

    @Test
    void fridayAfternoonBringsTheRecap() {
        assertThat(SCHEDULE.next(moment(FRI, "16:00"), Optional.of(FRI)))
                .contains(new ScheduledMessage(MessageKind.RECAP, FRI, moment(FRI, "16:30")));
    }

    @Test
    void theWeekendIsQuiet() {
        assertThat(SCHEDULE.next(moment(FRI, "16:30"), Optional.of(FRI)))
                .contains(new ScheduledMessage(MessageKind.NUDGE, MON.plusDays(7), moment(MON.plusDays(7), "09:00")));
    }

    @Test
    void aDateThatHadItsNudgeGetsNoSecond() {
        assertThat(SCHEDULE.next(moment(MON, "08:00"), Optional.of(MON)))
                .map(ScheduledMessage::messageKind)
                .contains(MessageKind.FOLLOW_UP);
    }

    @Test
    void withoutAFollowUpTheNextMorningIsNext() {
        MemberSchedule once = with(NudgeTimes.standard().followingUp(Optional.empty()));
        assertThat(once.next(moment(MON, "09:00"), Optional.of(MON)))
                .contains(new ScheduledMessage(MessageKind.NUDGE, MON.plusDays(1), moment(MON.plusDays(1), "09:00")));
    }

    @Test
    void aHolidayIsNotScheduled() {
        assertThat(off(FRI).scheduled(FRI)).isFalse();
    }

    @Test
    void aPausedDayIsNotScheduled() {
        assertThat(paused(THU, FRI).scheduled(THU)).isFalse();
    }

    @Test
    void theDayBackFromAPauseIsScheduled() {
        assertThat(paused(THU, FRI).scheduled(FRI)).isTrue();
    }

    @Test
    void whoWorksToThursdayLooksBackOnThursday() {
        MemberSchedule shortWeek = with(NudgeTimes.standard().on(EnumSet.range(MONDAY, THURSDAY)));
        assertThat(kinds(shortWeek.on(THU))).contains(MessageKind.RECAP);
    }

    @Test
    void whoWorksOnSundayLooksBackOnSunday() {
        MemberSchedule everyDay = with(NudgeTimes.standard().on(EnumSet.allOf(DayOfWeek.class)));
        assertThat(kinds(everyDay.on(FRI.plusDays(2)))).contains(MessageKind.RECAP);
    }

    @Test
    void aFridayOffMovesTheRecapToThursday() {
        assertThat(kinds(off(FRI).on(THU))).contains(MessageKind.RECAP);
    }

    @Test
    void aPauseFromFridayMovesTheRecapToThursday() {
        assertThat(kinds(paused(FRI, FRI.plusDays(14)).on(THU))).contains(MessageKind.RECAP);
    }

    @Test
    void anOrdinaryThursdayHasNoRecap() {
        assertThat(kinds(SCHEDULE.on(THU))).containsExactly(MessageKind.NUDGE, MessageKind.FOLLOW_UP);
    }

    @Test
    void aLateFollowUpPushesTheRecapHalfAnHourOn() {
        assertThat(recap(with(NudgeTimes.standard().followingUp(Optional.of(LocalTime.of(16, 30))))))
                .isEqualTo(moment(FRI, "17:00"));
    }

    @Test
    void aLateNudgePushesTheRecapHalfAnHourOn() {
        assertThat(recap(nudgedOnceAt("20:15"))).isEqualTo(moment(FRI, "20:45"));
    }

    @Test
    void aRecapStaysOnItsDate() {
        assertThat(recap(nudgedOnceAt("23:40"))).isEqualTo(moment(FRI, "23:59"));
    }

    @Test
    void aRecapComesAfterANudgeInTheLastMinute() {
        assertThat(recap(nudgedOnceAt("23:59"))).isEqualTo(moment(FRI, "23:59:01"));
    }

    @Test
    void aPauseOfYearsHasNoNextOccasion() {
        assertThat(paused(MON, MON.plusYears(2)).next(moment(MON, "00:00"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aPauseOfAYearHasANextOccasion() {
        assertThat(paused(MON, MON.plusYears(1)).next(moment(MON, "00:00"), Optional.empty()))
                .map(ScheduledMessage::date)
                .contains(MON.plusYears(1));
    }

    @Test
    void whatTheClockSkipsAtTheEndOfADateComesInTheFirstMomentsOfTheNext() {
        ZoneId nuuk = ZoneId.of("America/Nuuk");
        Instant midnight = Instant.parse("2027-03-28T01:00:00Z");
        NudgeTimes late =
                new NudgeTimes(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(22, 30), Optional.of(LocalTime.of(23, 30)));
        MemberSchedule schedule = new MemberSchedule(nuuk, late, Pauses.NONE, Holidays.none());

        assertThat(schedule.next(midnight, Optional.empty()))
                .contains(new ScheduledMessage(MessageKind.RECAP, LocalDate.of(2027, 3, 27), midnight.plusSeconds(1)));
    }

    private static MemberSchedule with(NudgeTimes times) {
        return new MemberSchedule(ZONE, times, Pauses.NONE, Holidays.none());
    }

    private static MemberSchedule nudgedOnceAt(String time) {
        return with(NudgeTimes.standard().followingUp(Optional.empty()).at(LocalTime.parse(time)));
    }

    private static MemberSchedule off(LocalDate holiday) {
        return new MemberSchedule(ZONE, NudgeTimes.standard(), Pauses.NONE, holiday::equals);
    }

    private static MemberSchedule paused(LocalDate from, LocalDate backOn) {
        return new MemberSchedule(
                ZONE, NudgeTimes.standard(), Pauses.NONE.with(new Pause(from, backOn)), Holidays.none());
    }

    private static List<MessageKind> kinds(List<ScheduledMessage> occasions) {
        return occasions.stream().map(ScheduledMessage::messageKind).toList();
    }

    private static Instant recap(MemberSchedule schedule) {
        return schedule.on(FRI).getLast().at();
    }

    private static Instant moment(LocalDate date, String time) {
        return LocalDateTime.of(date, LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
