package druppel.app;

import druppel.core.calendar.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes up deliveries that a crash, a throttle or a lost answer left open.
///
/// Whatever may already be there is looked for first, twice, half a minute apart; only what is not
/// found is sent again, and only while its day is still open. A message that a platform shows in
/// its history only after the second look could therefore appear twice.
final class Reconciling {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
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
        unfinished.stream().filter(this::stillThere).forEach(this::takeUpAlone);
    }

    /// Deliveries go with the member who wants to be forgotten.
    private boolean stillThere(Delivery delivery) {
        return store.read(rows -> rows.deliveries().find(delivery.id())).isPresent();
    }

    /// One that fails waits behind the others.
    private void takeUpAlone(Delivery delivery) {
        try {
            takeUp(delivery);
        } catch (LookFailed unseen) {
            LOG.atWarn()
                    .addKeyValue("delivery", delivery.id().value())
                    .addKeyValue("why", unseen.getMessage())
                    .log(
                            "The platform does not say whether a delivery is there; asked again later");
            waitForTurn(delivery);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("delivery", delivery.id().value())
                    .setCause(failure)
                    .log("A delivery could not be taken up; tried again while its day is open");
            waitForTurn(delivery);
        }
    }

    private void takeUp(Delivery delivery) {
        Member member = member(delivery);
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

    private void waitForTurn(Delivery delivery) {
        Instant later = clock.instant().plus(Dispatch.GRACE);
        String why = delivery.reason().orElse("failed on the way");
        boolean late = Silence.late(member(delivery), occasion(delivery), clock.instant());
        end(delivery, late ? Delivery.State.FAILED : delivery.state(), why, later);
    }

    private Member member(Delivery delivery) {
        return store.read(rows -> rows.members().get(delivery.member()));
    }

    private Optional<MessageRef> look(Member member, Delivery delivery) {
        return dispatch.chat(member)
                .find(member.address(), delivery.id(), delivery.dueAt().minus(CLOCKS_APART));
    }

    private static boolean lookAgain(Delivery delivery) {
        return delivery.state() != Delivery.State.PLANNED
                && !delivery.reason().equals(Optional.of(LOOKED));
    }

    private void sendAgain(Member member, Delivery delivery) {
        boolean repeatable = member.joined() && member.person().platform() != Platform.TEAMS;
        if (repeatable && !Silence.late(member, occasion(delivery), clock.instant())) {
            store.write(rows -> claimed(rows, member, delivery)).ifPresent(dispatch::send);
        } else {
            end(delivery, Delivery.State.FAILED, "too late to send again", clock.instant());
        }
    }

    private Optional<Claimed> claimed(Rows rows, Member member, Delivery open) {
        return rows.deliveries()
                .reclaim(open, clock.instant().plus(Claims.LEASE))
                .flatMap(delivery -> written(rows, member, delivery));
    }

    /// The letter, if there is still a point in it.
    private Optional<Claimed> written(Rows rows, Member member, Delivery delivery) {
        Optional<String> silence = silence(rows, member, delivery);
        Optional<Claimed> letter =
                silence.isPresent()
                        ? Optional.empty()
                        : letters.write(rows, member, delivery)
                                .map(card -> new Claimed(member, delivery, card));
        if (letter.isEmpty()) {
            rows.deliveries()
                    .end(
                            delivery,
                            Delivery.State.SKIPPED,
                            silence.orElse("nudge gone"),
                            clock.instant());
        }
        return letter;
    }

    /// A nudge that the member asked for beside the rhythm comes whatever the rhythm says.
    private Optional<String> silence(Rows rows, Member member, Delivery delivery) {
        return delivery.scheduled()
                ? Silence.reason(rows, member, occasion(delivery), clock.instant())
                : Optional.empty();
    }

    private static Occasion occasion(Delivery delivery) {
        return new Occasion(delivery.kind(), delivery.date(), delivery.dueAt());
    }

    private void end(Delivery delivery, Delivery.State state, String why, Instant notBefore) {
        store.write(rows -> rows.deliveries().end(delivery, state, why, notBefore));
    }
}
