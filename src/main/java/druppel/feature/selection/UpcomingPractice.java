package druppel.feature.selection;

import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.member.Member;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Practice of a member's next nudge, with the member's current programme and schedule.
///
/// @param date the date of that nudge
/// @param start when it comes, in comparison with the member's usual days
/// @param after the practice that goes on afterwards, if this one returns for one day
/// @param restarted the programme that begins again with it
public record UpcomingPractice(
        Practice practice, LocalDate date, Start start, Optional<Practice> after, Optional<Programme> restarted) {

    /// When the next nudge comes: on the first usual day of next week, after a pause or a holiday on that day, or on
    /// another date.
    public enum Start {
        NEXT_WEEK,
        PAUSE,
        HOLIDAY,
        OTHER
    }

    /// The practice after this date; empty if no nudge is scheduled.
    public static Optional<UpcomingPractice> of(NudgeSelector selector, Member member, KeptActs acts, LocalDate today) {
        return member.nextNudge()
                .map(ScheduledMessage::date)
                .filter(date -> date.isAfter(today))
                .map(date -> selector.booster(member, date, acts)
                        .flatMap(act -> selector.catalogue().practice(act.practice()))
                        .map(practice -> ofBooster(selector, member, practice, today, date))
                        .orElseGet(() -> of(selector, member, acts, today, date)));
    }

    /// The practice of a kept act that comes as a booster.
    private static UpcomingPractice ofBooster(
            NudgeSelector selector, Member member, Practice practice, LocalDate today, LocalDate date) {
        return new UpcomingPractice(
                practice,
                date,
                start(member, today, date),
                Optional.of(selector.practiceOfRun(member, 0)),
                Optional.empty());
    }

    private static UpcomingPractice of(
            NudgeSelector selector, Member member, KeptActs acts, LocalDate today, LocalDate date) {
        Programme programme = selector.programme(member);
        int nudgeDays = member.programmeProgress().day();
        Programme.Place place = selector.position(member, acts).place();
        Optional<Practice> after = place.returned() ? Optional.of(selector.practiceOfRun(member, 0)) : Optional.empty();
        return new UpcomingPractice(
                selector.catalogue().practice(place.practice()).orElseThrow(),
                date,
                start(member, today, date),
                after,
                Optional.of(programme).filter(finished -> finished.beginsAgainAfter(nudgeDays)));
    }

    private static Start start(Member member, LocalDate today, LocalDate date) {
        LocalDate usual = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (usual.isBefore(date) && !member.settings().times().scheduled(usual)) {
            usual = usual.plusDays(1);
        }
        if (usual.equals(date)) {
            return Start.NEXT_WEEK;
        }
        if (usual.isAfter(date)) {
            return Start.OTHER;
        }
        return usual.datesUntil(date).anyMatch(member.schedule()::paused) ? Start.PAUSE : Start.HOLIDAY;
    }
}
