package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockChangeTest {
    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        // clocks jump from 02:00 to 03:00
        "Europe/Amsterdam, 2027-03-28, 01:59, 2027-03-28T00:59:00Z",
        "Europe/Amsterdam, 2027-03-28, 02:00, 2027-03-28T01:00:00Z",
        "Europe/Amsterdam, 2027-03-28, 02:30, 2027-03-28T01:00:00Z",
        "Europe/Amsterdam, 2027-03-28, 03:00, 2027-03-28T01:00:00Z",
        "Europe/Amsterdam, 2027-03-28, 09:00, 2027-03-28T07:00:00Z",
        // clocks fall back from 03:00 to 02:00
        "Europe/Amsterdam, 2027-10-31, 02:00, 2027-10-31T00:00:00Z",
        "Europe/Amsterdam, 2027-10-31, 02:30, 2027-10-31T00:30:00Z",
        "Europe/Amsterdam, 2027-10-31, 03:00, 2027-10-31T02:00:00Z",
        // a change of half an hour
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z",
        "Australia/Lord_Howe, 2027-04-04, 01:45, 2027-04-03T14:45:00Z",
        // a day that starts at 01:00
        "Africa/Cairo, 2024-04-26, 00:30, 2024-04-25T22:00:00Z",
        "Asia/Beirut, 2024-03-31, 00:00, 2024-03-30T22:00:00Z",
        // a date that was skipped
        "Pacific/Apia, 2011-12-30, 09:00, 2011-12-30T10:00:00Z",
    })
    void aLocalTimeHasOneMoment(ZoneId zone, LocalDate date, LocalTime time, Instant expected) {
        assertThat(MemberSchedule.instantOf(date, time, zone)).isEqualTo(expected);
    }

    @Test
    void aDayThatStartsLateIsStillNudged() {
        assertThat(everyDay("Africa/Cairo", "00:30").scheduled(LocalDate.of(2024, 4, 26)))
                .isTrue();
    }

    @Test
    void aDateTheZoneSkippedIsNotScheduled() {
        assertThat(everyDay("Pacific/Apia", "09:00").scheduled(LocalDate.of(2011, 12, 30)))
                .isFalse();
    }

    @Test
    void aTimeShownTwiceIsUsedOnce() {
        Instant firstHalfPastTwo = Instant.parse("2027-10-31T00:30:00Z");
        assertThat(everyDay("Europe/Amsterdam", "02:30").next(firstHalfPastTwo, Optional.empty()))
                .map(ScheduledMessage::messageKind)
                .contains(MessageKind.RECAP);
    }

    @Test
    void occasionsSkippedTogetherComeOneAfterTheOther() {
        MemberSchedule schedule = new MemberSchedule(
                ZoneId.of("Europe/Amsterdam"),
                new NudgeTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 10), Optional.of(LocalTime.of(2, 40))),
                Pauses.NONE,
                Holidays.none());
        LocalDate spring = LocalDate.of(2027, 3, 28);
        assertThat(schedule.on(spring))
                .startsWith(
                        new ScheduledMessage(MessageKind.NUDGE, spring, Instant.parse("2027-03-28T01:00:00Z")),
                        new ScheduledMessage(MessageKind.FOLLOW_UP, spring, Instant.parse("2027-03-28T01:00:01Z")));
    }

    @Test
    void whoFliesWestIsNotNudgedAgainOnTheSameDate() {
        NudgeTimes times = NudgeTimes.standard().followingUp(Optional.empty());
        MemberSchedule losAngeles =
                new MemberSchedule(ZoneId.of("America/Los_Angeles"), times, Pauses.NONE, Holidays.none());
        LocalDate monday = LocalDate.of(2026, 11, 23);
        Instant nudgedInTokyo = Instant.parse("2026-11-23T00:00:00Z");
        assertThat(losAngeles.next(nudgedInTokyo, Optional.of(monday)))
                .contains(new ScheduledMessage(
                        MessageKind.NUDGE, monday.plusDays(1), Instant.parse("2026-11-24T17:00:00Z")));
    }

    private static MemberSchedule everyDay(String zone, String time) {
        NudgeTimes times = new NudgeTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(time), Optional.empty());
        return new MemberSchedule(ZoneId.of(zone), times, Pauses.NONE, Holidays.none());
    }
}
