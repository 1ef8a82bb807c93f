package druppel.app;

import druppel.core.calendar.Occasion;
import druppel.core.calendar.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes up deliveries that a crash, a throttle or a lost answer left open.
///
/// Whatever may already be there is looked for first, twice, half a minute apart; only what is not
/// found is sent again, and only while its day is still open. A message that a platform shows in
/// its history only after the second look could therefore appear twice.
final class Reconciling {
    private static final int BATCH = 200;
    private static final String LOOKED = "looked for once";

    private final Store store;
    private final Dispatch dispatch;
    private final Letters letters;
    private final InstantSource clock;

    Reconciling(Store store, Dispatch dispatch, Letters letters, InstantSource clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.letters = letters;
        this.clock = clock;
    }

    /// Takes up what is open now.
    void run() {
        List<Delivery> unfinished =
                store.read(rows -> rows.deliveries().unfinished(clock.instant(), BATCH));
        unfinished.forEach(this::takeUp);
    }

    private void takeUp(Delivery delivery) {
        Member member = store.read(rows -> rows.members().get(delivery.member()));
        Optional<MessageRef> found =
                delivery.state() == Delivery.State.PLANNED
                        ? Optional.empty()
                        : look(member, delivery);
        if (found.isPresent()) {
            store.write(rows -> dispatch.arrived(rows, delivery, found.get()));
        } else if (lookAgain(delivery)) {
            end(delivery, Delivery.State.UNKNOWN, LOOKED, clock.instant().plus(Dispatch.GRACE));
        } else {
            sendAgain(member, delivery);
        }
    }

    private Optional<MessageRef> look(Member member, Delivery delivery) {
        return dispatch.chat(member).find(member.address(), delivery.id(), delivery.dueAt());
    }

    private static boolean lookAgain(Delivery delivery) {
        return delivery.state() != Delivery.State.PLANNED
                && !delivery.reason().equals(Optional.of(LOOKED));
    }

    private void sendAgain(Member member, Delivery delivery) {
        Occasion occasion = new Occasion(delivery.kind(), delivery.date(), delivery.dueAt());
        boolean repeatable = member.joined() && member.person().platform() != Platform.TEAMS;
        if (repeatable && Window.open(occasion, clock.instant(), member.settings().zone())) {
            claimed(member, delivery).ifPresent(dispatch::send);
        } else {
            end(delivery, Delivery.State.FAILED, "too late to send again", clock.instant());
        }
    }

    private Optional<Claimed> claimed(Member member, Delivery delivery) {
        Instant lease = clock.instant().plus(Claims.LEASE);
        return store.write(rows ->
                rows.deliveries()
                        .reclaim(delivery, lease)
                        .flatMap(again ->
                                letters.write(rows, member, again)
                                        .map(card -> new Claimed(member, again, card))));
    }

    private void end(Delivery delivery, Delivery.State state, String why, Instant notBefore) {
        store.write(rows -> rows.deliveries().end(delivery, state, why, notBefore));
    }
}
