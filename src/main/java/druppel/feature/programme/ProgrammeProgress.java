package druppel.feature.programme;

import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.library.Programme;
import druppel.domain.member.Member;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Progress of a member in their programme, before the next nudge.
///
/// @param step which of the steps runs, counted from 0
/// @param place the practice that runs, and which of its days comes next
/// @param done the number of nudge days completed since the programme began, or began again
/// @param nextStepOn when the next step begins if every scheduled nudge is one of the programme's; empty if nothing is
///   scheduled
public record ProgrammeProgress(
        Programme programme, int step, Programme.Place place, int done, Optional<LocalDate> nextStepOn) {
    private static final int LOOK_AHEAD_DAYS = 400;

    static ProgrammeProgress of(Programme programme, Member member) {
        int nudgeDays = member.programmeProgress().day();
        Programme.Place place = programme.running(nudgeDays);
        return new ProgrammeProgress(
                programme,
                programme.stepAfter(nudgeDays),
                place,
                nudgeDays % programme.length(),
                after(place.days() - place.day() + 1, member));
    }

    /// The date of the nudge that comes after this number of others.
    private static Optional<LocalDate> after(int nudges, Member member) {
        MemberSchedule schedule = member.schedule();
        return member.nextNudge()
                .map(ScheduledMessage::date)
                .flatMap(first -> Stream.iterate(first, date -> date.plusDays(1))
                        .limit(LOOK_AHEAD_DAYS)
                        .filter(schedule::scheduled)
                        .skip(nudges)
                        .findFirst());
    }

    /// The step that comes next: the first one after the last.
    public int nextStep() {
        return (step + 1) % programme.steps().size();
    }

    /// Whether the programme begins again after this step.
    public boolean endsWithStep() {
        return nextStep() == 0;
    }
}
