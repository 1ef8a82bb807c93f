package druppel.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Kinds of scheduled messages, in the order in which a day brings them, each with the rule that says when it is due.
public enum MessageKind {
    /// The morning nudge.
    NUDGE(Tie.DATE, (schedule, date) -> Optional.of(schedule.times().at())),
    /// The follow-up question in the afternoon, for members who have not answered yet.
    FOLLOW_UP(Tie.DATE, (schedule, date) -> schedule.times().followUp()),
    /// The nudge repeated after *Later today*.
    LATER(Tie.DATE, DueRule.NONE),
    /// The recap that closes the week.
    RECAP(Tie.DATE, (schedule, date) -> Optional.of(schedule.times().recap()).filter(time -> schedule.endsWeek(date))),
    /// The introduction to this week's buddy.
    BUDDY(Tie.WEEK, DueRule.NONE),
    /// The notice that this week's buddy is not available.
    BUDDY_AWAY(Tie.WEEK, DueRule.NONE),
    /// The review of the member's own reflections after a quarter ends.
    HARVEST(
            Tie.DATE,
            (schedule, date) -> Optional.of(schedule.times().afterRecap())
                    .filter(time -> schedule.endsWeek(date) && new ReviewSchedule(schedule).harvests(date))),
    /// The self-check every four weeks: one tap for each of the five traits.
    SELF_CHECK(
            Tie.DATE,
            (schedule, date) -> Optional.of(schedule.times().afterRecap())
                    .filter(time -> schedule.endsWeek(date) && new ReviewSchedule(schedule).checks(date))),
    /// The one invitation to join; never sent to a member.
    INVITATION(Tie.NOTHING, DueRule.NONE),
    /// The question of a team survey.
    ECHO(Tie.NOTHING, DueRule.NONE),
    /// The result of a team survey, for the leader.
    ECHO_RESULT(Tie.NOTHING, DueRule.NONE);

    /// What a message is tied to, which decides until when it may be sent.
    private enum Tie {
        DATE,
        WEEK,
        NOTHING
    }

    /// Rule for the time of a message on a scheduled date; empty if that date has none.
    @FunctionalInterface
    private interface DueRule {
        /// For messages that are planned by an event or a job instead of the schedule.
        DueRule NONE = (schedule, date) -> Optional.empty();

        Optional<LocalTime> time(MemberSchedule schedule, LocalDate date);
    }

    private final Tie tie;

    @SuppressWarnings("ImmutableEnumChecker") // its values are lambdas without state
    private final DueRule dueRule;

    MessageKind(Tie tie, DueRule dueRule) {
        this.tie = tie;
        this.dueRule = dueRule;
    }

    /// The local time at which it is due on a scheduled date of a member; empty if that date has none.
    Optional<LocalTime> time(MemberSchedule schedule, LocalDate date) {
        return dueRule.time(schedule, date);
    }

    /// Whether it is not tied to a date: it waits for working hours and is never too late.
    public boolean isOfNoDay() {
        return tie == Tie.NOTHING;
    }

    /// Whether it belongs to a week: if late, it waits for working hours until the week is over.
    public boolean isOfWeek() {
        return tie == Tie.WEEK;
    }
}
