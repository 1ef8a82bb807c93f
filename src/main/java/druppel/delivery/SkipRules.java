package druppel.delivery;

import druppel.domain.calendar.DeliveryWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.Pause;
import druppel.domain.member.Member;
import druppel.domain.pairing.PairingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Rules for skipping a due message.
record SkipRules(MessageTypes types) {

    /// The reason to skip just before the message is sent.
    Optional<String> reason(DeliveryContext context, DueMessage due, Instant now) {
        return general(due, now).or(() -> types.of(due).skip(context, due));
    }

    /// The reason to skip when the message is planned.
    Optional<String> whenPlanned(DeliveryContext context, DueMessage due, Instant now) {
        return general(due, now).or(() -> types.of(due).skipPlanning(context, due));
    }

    private static Optional<String> general(DueMessage due, Instant now) {
        if (late(due, now)) {
            return Optional.of("outage");
        }
        return paused(due.member(), due.message().date()) ? Optional.of("paused") : Optional.empty();
    }

    /// Whether it is too late to send: never for messages that are not tied to a date, and only after the
    /// week for those that are tied to a week.
    static boolean late(DueMessage due, Instant now) {
        MessageKind messageKind = due.message().messageKind();
        if (messageKind.isOfWeek()) {
            LocalDate today = due.member().today(now);
            return !PairingWeek.monday(today)
                    .equals(PairingWeek.monday(due.message().date()));
        }
        return !messageKind.isOfNoDay()
                && !DeliveryWindow.open(
                        due.message(), now, due.member().settings().zoneOrUtc());
    }

    private static boolean paused(Member member, LocalDate date) {
        Optional<Pause> pause = member.settings().pause();
        return pause.isPresent() && pause.get().covers(date);
    }
}
