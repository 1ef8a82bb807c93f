package druppel.app;

import druppel.core.buddy.Weeks;
import druppel.core.calendar.Kind;
import druppel.core.calendar.Pause;
import druppel.core.calendar.PuttingOff;
import druppel.core.calendar.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Why the bot says nothing on an occasion, decided when it is about to speak.
final class Silence {
    private Silence() {}

    /// The reason, where there is one.
    static Optional<String> reason(Facts facts, Due due, Instant now) {
        Member member = due.member();
        LocalDate date = due.occasion().date();
        if (late(due, now)) {
            return Optional.of("outage");
        }
        if (paused(member, date)) {
            return Optional.of("paused");
        }
        return switch (due.occasion().kind()) {
            case NUDGE, INVITATION, ECHO, ECHO_RESULT -> Optional.empty();
            case FOLLOW_UP -> reasonNotToAsk(facts, due);
            case LATER -> when(facts.answered(member, date), "answered");
            case BUDDY, BUDDY_AWAY ->
                    when(!Attendance.wanted(facts.rows(), member, date), "no buddy wanted");
            case RECAP -> when(weekWithout(facts.rows(), member, date), "no nudges");
            case HARVEST, SELF_CHECK -> RareSilence.reason(facts.rows(), due);
        };
    }

    /// What is of no day waits for another, and what is of a week can wait within it.
    static boolean late(Due due, Instant now) {
        Kind kind = due.occasion().kind();
        if (kind.isOfWeek()) {
            LocalDate today = due.member().today(now);
            return !Weeks.monday(today).equals(Weeks.monday(due.occasion().date()));
        }
        return !kind.isOfNoDay()
                && !Window.open(due.occasion(), now, due.member().settings().zoneOrUtc());
    }

    private static boolean paused(Member member, LocalDate date) {
        Optional<Pause> pause = member.settings().pause();
        return pause.isPresent() && pause.get().covers(date);
    }

    private static Optional<String> reasonNotToAsk(Facts facts, Due due) {
        Member member = due.member();
        LocalDate date = due.occasion().date();
        boolean arrived =
                facts.nudge(member, date)
                        .filter(nudge -> nudge.state() == Delivery.State.SENT)
                        .isPresent();
        if (!arrived) {
            return Optional.of("no nudge");
        }
        return facts.answered(member, date)
                ? Optional.of("answered")
                : when(comesBack(facts, due), "put off");
    }

    private static boolean comesBack(Facts facts, Due due) {
        return facts.later(due.member(), due.occasion().date())
                .filter(later -> PuttingOff.insteadOf(due.occasion(), later.dueAt()))
                .isPresent();
    }

    private static boolean weekWithout(Rows rows, Member member, LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return rows.reflections().days(member.id(), monday, date).isEmpty();
    }

    private static Optional<String> when(boolean so, String reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }
}
