package druppel.app;

import druppel.app.Deliveries.Wanted;
import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;
import druppel.core.calendar.Tempo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Decides on an occasion: speak or not, with which nudge, and what is next.
record Deciding(Choosing choosing) {

    /// An occasion of the schedule that has come.
    Decision scheduled(Facts facts, Known known, Due planned, Instant now) {
        Due due = planned.after(facts.silence(planned.member()));
        Member member = due.member();
        Occasion occasion = due.occasion();
        Optional<String> silence =
                Silence.reason(facts, due, now)
                        .or(() -> taken(facts, due))
                        .or(() -> drawnBack(due));
        if (silence.isPresent()) {
            return silent(member, occasion, silence.get());
        }
        Optional<String> nudge = nudge(facts, known, due);
        return occasion.kind() == Kind.FOLLOW_UP && lost(nudge)
                ? silent(member, occasion, "nudge gone")
                : spoken(member, wanted(member, occasion, nudge, true), now);
    }

    /// Today's nudge, ahead of its time or beside the rhythm.
    ///
    /// @param chosen a nudge the member picked, else the programme's
    Decision asked(Rows rows, Member member, Optional<String> chosen, Instant now) {
        LocalDate today = member.today(now);
        Occasion occasion = new Occasion(Kind.NUDGE, today, now);
        String nudge = chosen.orElseGet(() -> choosing.nudge(rows, member, today).nudge().id());
        boolean scheduled = member.agenda().scheduled(today);
        return spoken(member, wanted(member, occasion, Optional.of(nudge), scheduled), now);
    }

    /// A date is nudged once, whatever the member changed since.
    private static Optional<String> taken(Facts facts, Due due) {
        return due.occasion().kind() == Kind.NUDGE
                        && facts.nudge(due.member(), due.occasion().date()).isPresent()
                ? Optional.of("nudged before")
                : Optional.empty();
    }

    /// Who has not answered for long is left alone on this date.
    private static Optional<String> drawnBack(Due due) {
        Member member = due.member();
        return due.occasion().kind() == Kind.NUDGE
                        && member.presence().tempo() != Tempo.DAILY
                        && !member.agenda().scheduled(due.occasion().date())
                ? Optional.of(member.presence().tempo() == Tempo.ASLEEP ? "asleep" : "weekly")
                : Optional.empty();
    }

    private Optional<String> nudge(Facts facts, Known known, Due due) {
        LocalDate date = due.occasion().date();
        return switch (due.occasion().kind()) {
            case NUDGE -> Optional.of(choosing.nudge(known, due.member(), date).id());
            case FOLLOW_UP, LATER -> facts.nudge(due.member(), date).flatMap(Delivery::nudge);
            case RECAP, HARVEST, SELF_CHECK, INVITATION, ECHO, ECHO_RESULT -> Optional.empty();
            case BUDDY, BUDDY_AWAY -> Optional.empty();
        };
    }

    /// A question about a nudge that is in the library no more has lost its point.
    private boolean lost(Optional<String> nudge) {
        return nudge.flatMap(choosing.catalogue()::nudge).isEmpty();
    }

    private static Decision silent(Member member, Occasion occasion, String reason) {
        return new Decision(
                wanted(member, occasion, Optional.empty(), true),
                Optional.of(reason),
                member.scheduledAfter(occasion.at()));
    }

    private static Decision spoken(Member member, Wanted wanted, Instant now) {
        Member noted = wanted.kind() == Kind.NUDGE ? nudged(member, wanted) : member;
        return new Decision(wanted, Optional.empty(), noted.scheduledAfter(now));
    }

    private static Member nudged(Member member, Wanted wanted) {
        return member.with(member.course().nudgedOn(wanted.date(), wanted.scheduled()))
                .with(member.presence().nudged(wanted.dueAt()));
    }

    private static Wanted wanted(
            Member member, Occasion occasion, Optional<String> nudge, boolean scheduled) {
        return new Wanted(
                member.id(), occasion.date(), occasion.kind(), scheduled, nudge, occasion.at());
    }
}
