package druppel.domain.calendar;

import java.time.LocalDate;

/// Answer window: the local dates on which an answer to a nudge makes the nudge's own date a practised day.
///
/// It lasts until the end of the member's next scheduled day, at most seven days, and a pause closes it. Holidays and
/// days off are not scheduled, so a Friday's nudge can be answered until the end of Monday or, on a long weekend, of
/// Tuesday.
public record AnswerWindow(MemberSchedule schedule) {
    /// How far back a date can still be named or answered.
    public static final int LONGEST_DAYS = 7;

    /// The last date of the window of a nudge.
    public LocalDate lastDay(LocalDate nudge) {
        LocalDate last = nudge;
        while (last.isBefore(nudge.plusDays(LONGEST_DAYS)) && !schedule.paused(last.plusDays(1))) {
            last = last.plusDays(1);
            if (schedule.scheduled(last)) {
                return last;
            }
        }
        return last;
    }

    /// Whether the nudge of a date can be answered today. One dated tomorrow can, by a member who has flown west since.
    public boolean isOpen(LocalDate nudge, LocalDate today) {
        return !today.isAfter(lastDay(nudge));
    }
}
