package druppel.app;

import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;
import druppel.core.calendar.Pause;
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
    static Optional<String> reason(Rows rows, Member member, Occasion occasion, Instant now) {
        if (late(member, occasion, now)) {
            return Optional.of("outage");
        }
        if (paused(member, occasion.date())) {
            return Optional.of("paused");
        }
        return switch (occasion.kind()) {
            case NUDGE -> Optional.empty();
            case FOLLOW_UP -> reasonNotToAsk(rows, member, occasion.date());
            case RECAP -> when(weekWithout(rows, member, occasion.date()), "no nudges");
        };
    }

    static boolean late(Member member, Occasion occasion, Instant now) {
        return !Window.open(occasion, now, member.settings().zone());
    }

    private static boolean paused(Member member, LocalDate date) {
        Optional<Pause> pause = member.settings().pause();
        return pause.isPresent() && pause.get().covers(date);
    }

    private static Optional<String> reasonNotToAsk(Rows rows, Member member, LocalDate date) {
        boolean arrived =
                rows.deliveries()
                        .on(member.id(), date, Kind.NUDGE)
                        .filter(nudge -> nudge.state() == Delivery.State.SENT)
                        .isPresent();
        return arrived
                ? when(rows.reflections().any(member.id(), date), "answered")
                : Optional.of("no nudge");
    }

    private static boolean weekWithout(Rows rows, Member member, LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return rows.reflections().days(member.id(), monday, date).isEmpty();
    }

    private static Optional<String> when(boolean so, String reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }
}
