package druppel.delivery;

import static java.util.stream.Collectors.groupingBy;

import druppel.chat.LookupFailedException;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.chat.Telemetry.Reconciled;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Recipient;
import druppel.domain.member.Workspace;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out what became of deliveries whose answer was lost, or whose process died.
///
/// Whatever may already be there is looked for, twice, half a minute apart; only what is not found
/// is planned again, and only while its day is still open. A message that a platform shows in its
/// history only after the second look could therefore appear twice.
///
/// Where a platform cannot be asked, what may be there counts as there and is never sent again.
///
/// A few looks per workspace at a time: platforms count them. Workspaces do not wait for each
/// other.
final class DeliveryReconciler {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReconciler.class);

    /// The platform's clock and ours may be apart, and ours may have jumped since.
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    /// After so long nobody asks any more whether it arrived.
    private static final Duration ENOUGH = Duration.ofHours(12);

    private static final int LOOKS = 8;
    private static final String LOOKED = "looked for once";

    private record Open(Member member, Delivery delivery) {}

    private final UnitOfWork store;
    private final MessageTypes types;
    private final DeliverySender deliverySender;
    private final String sender;
    private final Telemetry telemetry;
    private final InstantSource clock;

    DeliveryReconciler(
            UnitOfWork store,
            MessageTypes types,
            DeliverySender deliverySender,
            String sender,
            Telemetry telemetry,
            InstantSource clock) {
        this.store = store;
        this.types = types;
        this.deliverySender = deliverySender;
        this.sender = sender;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /// Looks into what is open now.
    void run() {
        Map<Workspace, List<Open>> open = store.read(this::open).stream()
                .collect(groupingBy(one -> one.member().user().at()));
        try (ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor()) {
            open.values().forEach(ours -> looks.execute(() -> ours.forEach(this::lookAlone)));
        }
    }

    private List<Open> open(Repositories rows) {
        List<Delivery> unanswered = rows.deliveries().unanswered(sender, clock.instant(), LOOKS);
        Map<Long, Member> members = rows.members()
                .all(unanswered.stream().map(Delivery::member).distinct().toList());
        Map<DeliveryId, Recipient> elsewhere = rows.identities()
                .elsewhere(unanswered.stream().map(Delivery::id).toList());
        return unanswered.stream()
                .flatMap(
                        delivery -> Optional.ofNullable(members.get(delivery.member()))
                                .map(member -> open(member, delivery, elsewhere))
                                .stream())
                .toList();
    }

    /// It is looked for where it was sent, wherever its member has moved since.
    private static Open open(Member member, Delivery delivery, Map<DeliveryId, Recipient> elsewhere) {
        return Optional.ofNullable(elsewhere.get(delivery.id()))
                .map(place -> new Open(member.at(place), delivery))
                .orElseGet(() -> new Open(member, delivery));
    }

    /// One that fails waits behind the others.
    private void lookAlone(Open open) {
        boolean looked = false;
        try {
            look(open);
            looked = true;
        } catch (LookupFailedException unseen) {
            LOG.atWarn()
                    .addKeyValue("delivery", open.delivery().id().value())
                    .addKeyValue("why", unseen.getMessage())
                    .log("The platform does not say whether a delivery is there; asked again later");
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("delivery", open.delivery().id().value())
                    .setCause(failure)
                    .log("A delivery could not be looked for; tried again later");
        } finally {
            if (!looked) {
                waitForTurn(open);
            }
        }
    }

    private void look(Open open) {
        if (deliverySender.chat(open.member()).remembers()) {
            lookAt(open);
        } else {
            deliverySender.record(open.member(), open.delivery(), new SendOutcome.Sent(unconfirmed(open)));
            telemetry.reconciled(Reconciled.UNCONFIRMED);
        }
    }

    /// A message that nobody can ask for, and that may be there.
    private static MessageRef unconfirmed(Open open) {
        return new MessageRef(open.member().conversation().orElse(""), "");
    }

    private void lookAt(Open open) {
        Optional<MessageRef> found = find(open);
        if (found.isPresent()) {
            deliverySender.record(open.member(), open.delivery(), new SendOutcome.Sent(found.get()));
            telemetry.reconciled(Reconciled.FOUND);
        } else if (!open.delivery().reason().equals(Optional.of(LOOKED))) {
            end(open, Delivery.State.UNKNOWN, LOOKED, clock.instant().plus(DeliverySender.GRACE));
        } else if (repeatable(open)) {
            end(open, Delivery.State.PLANNED, "not found", clock.instant());
            telemetry.reconciled(Reconciled.SENT_AGAIN);
        } else {
            giveUp(open, "too late to send again");
        }
    }

    private void giveUp(Open open, String why) {
        end(open, Delivery.State.FAILED, why, clock.instant());
        telemetry.reconciled(Reconciled.GIVEN_UP);
    }

    private Optional<MessageRef> find(Open open) {
        Delivery delivery = open.delivery();
        return deliverySender
                .chat(open.member())
                .find(open.member().address(), delivery.id(), delivery.dueAt().minus(CLOCKS_APART));
    }

    private boolean repeatable(Open open) {
        return types.reach(DueMessage.of(open.member(), open.delivery())) && !late(open);
    }

    private void waitForTurn(Open open) {
        String why = open.delivery().reason().orElse("failed on the way");
        if (clock.instant().isAfter(open.delivery().dueAt().plus(ENOUGH))) {
            giveUp(open, why);
        } else {
            end(open, Delivery.State.UNKNOWN, why, clock.instant().plus(DeliverySender.GRACE));
        }
    }

    private boolean late(Open open) {
        return SkipRules.late(DueMessage.of(open.member(), open.delivery()), clock.instant());
    }

    private void end(Open open, Delivery.State state, String why, Instant notBefore) {
        store.write(rows -> rows.deliveries().end(open.delivery(), state, why, notBefore));
    }
}
