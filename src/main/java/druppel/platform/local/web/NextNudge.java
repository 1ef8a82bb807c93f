package druppel.platform.local.web;

import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.persistence.UnitOfWork;
import druppel.platform.local.ClockControl;
import java.time.Instant;
import java.util.Optional;

/// The next nudge of a member, to which the demo's clock can be moved.
record NextNudge(UnitOfWork store) {
    /// A nudge may be skipped, such as one that came before its time; the one after it is then the next.
    private static final int MOST_SKIPPED = 7;

    /// When it comes; empty if none is to come, as before a member has joined.
    Optional<Instant> at(PlatformUser user) {
        return scheduled(user).map(ScheduledMessage::at);
    }

    /// Moves the clock until a nudge has come; not at all if none is to come.
    void windTo(PlatformUser user, ClockControl clockControl) {
        boolean come = false;
        for (int skipped = 0; !come && skipped < MOST_SKIPPED; skipped++) {
            Optional<ScheduledMessage> next = scheduled(user);
            next.ifPresent(nudge -> clockControl.to(nudge.at()));
            come = next.isEmpty() || sent(user, next.get());
        }
    }

    private Optional<ScheduledMessage> scheduled(PlatformUser user) {
        return store.read(rows -> rows.members().find(user)).flatMap(Member::nextNudge);
    }

    private boolean sent(PlatformUser user, ScheduledMessage nudge) {
        return store.read(rows -> rows.members()
                .find(user)
                .flatMap(member -> rows.deliveries().on(member.id(), nudge.date(), MessageKind.NUDGE))
                .filter(delivery -> delivery.state() == Delivery.State.SENT)
                .isPresent());
    }
}
