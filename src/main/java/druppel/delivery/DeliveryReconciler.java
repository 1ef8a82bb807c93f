package druppel.delivery;

import static java.util.stream.Collectors.groupingBy;

import druppel.chat.LookupFailedException;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.chat.Telemetry.Reconciled;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
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

/// Reconciles deliveries whose answer was lost or whose process died.
///
/// A message that may have arrived is looked up twice, half a minute apart. Only if it is not found is it
/// planned again, and only while its day is still open. A message that the platform's history shows only
/// after the second lookup could therefore arrive twice.
///
/// If a platform cannot be asked, a message that may have arrived counts as arrived and is never sent
/// again.
///
/// After the database went back in time, messages that were due before may have been sent by the epoch before, and are
/// treated in the same way.
///
/// Only a few lookups per workspace run at a time, because platforms limit their rate. Workspaces do not
/// wait for each other.
final class DeliveryReconciler {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReconciler.class);

    /// Tolerance for clock differences with the platform and for adjustments of the local clock.
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    /// The same for messages that are tied to no date: one of an earlier epoch was sent days before.
    private static final Duration EPOCHS_APART = Duration.ofDays(8);

    /// After this time a delivery is no longer looked up.
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final int AT_ONCE = 8;
    private static final String LOOKED = "looked for once";

    private record Open(DatabaseIdentity database, Member member, Delivery delivery) {
        MessageMark mark() {
            return MessageMark.of(database, member.user().key(), delivery);
        }

        /// Never claimed, but perhaps sent before the database went back in time.
        boolean isOfEarlierEpoch() {
            return delivery.fence() == 0;
        }

        /// Whether nobody has sent it, as far as that follows from its due time.
        boolean isUnsent() {
            return isOfEarlierEpoch()
                    && database.lookBefore()
                            .filter(until -> !delivery.dueAt().isAfter(until))
                            .isEmpty();
        }
    }

    private final UnitOfWork store;
    private final MessageType.Registry types;
    private final DeliverySender deliverySender;
    private final String sender;
    private final Telemetry telemetry;
    private final InstantSource clock;

    DeliveryReconciler(
            UnitOfWork store,
            MessageType.Registry types,
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

    /// Reconciles the deliveries that are open now.
    void run() {
        Map<Workspace, List<Open>> open = store.read(this::open).stream()
                .collect(groupingBy(one -> one.member().user().at()));
        try (ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor()) {
            open.values().forEach(ours -> lookups.execute(() -> ours.forEach(this::reconcile)));
        }
    }

    private List<Open> open(Repositories rows) {
        List<Delivery> unanswered = rows.deliveryQueue().toReconcile(sender, clock.instant(), AT_ONCE);
        if (unanswered.isEmpty()) {
            return List.of();
        }
        Map<Long, Member> members = rows.members()
                .all(unanswered.stream().map(Delivery::member).distinct().toList());
        Map<Delivery.Id, Member.Recipient> elsewhere = rows.linkedAccounts()
                .linkedRecipients(unanswered.stream().map(Delivery::id).toList());
        DatabaseIdentity database = rows.identity().get();
        return unanswered.stream()
                .flatMap(delivery -> Optional.ofNullable(members.get(delivery.member()))
                        .map(member -> recipient(member, delivery, elsewhere))
                        .map(member -> new Open(database, member, delivery))
                        .stream())
                .toList();
    }

    /// Looks up the message where it was sent, even if its member has moved to another account since.
    private static Member recipient(Member member, Delivery delivery, Map<Delivery.Id, Member.Recipient> elsewhere) {
        return Optional.ofNullable(elsewhere.get(delivery.id())).map(member::at).orElse(member);
    }

    /// A delivery that fails moves to the end of the queue.
    private void reconcile(Open open) {
        boolean resolved = false;
        try {
            resolve(open);
            resolved = true;
        } catch (LookupFailedException unseen) {
            LOG.atWarn()
                    .addKeyValue("delivery", open.delivery().id().value())
                    .addKeyValue("why", unseen.getMessage())
                    .log("The platform did not answer a message lookup; it is retried later");
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("delivery", open.delivery().id().value())
                    .setCause(failure)
                    .log("Reconciling a delivery failed; it is retried later");
        } finally {
            if (!resolved) {
                postpone(open);
            }
        }
    }

    private void resolve(Open open) {
        if (deliverySender.chat(open.member()).canFind()) {
            lookUp(open);
        } else if (open.isUnsent()) {
            end(open, Delivery.State.PLANNED, "due after the restore", clock.instant());
        } else {
            deliverySender.record(open.member(), open.delivery(), new SendOutcome.Sent(unconfirmed(open)));
            telemetry.reconciled(Reconciled.UNCONFIRMED);
        }
    }

    /// A message that may have arrived and cannot be looked up.
    private static MessageRef unconfirmed(Open open) {
        return new MessageRef(open.member().conversation().orElse(""), "");
    }

    private void lookUp(Open open) {
        Optional<MessageRef> found = find(open);
        if (found.isPresent()) {
            deliverySender.record(open.member(), open.delivery(), new SendOutcome.Sent(found.get()));
            telemetry.reconciled(Reconciled.FOUND);
            if (open.isOfEarlierEpoch()) {
                redraw(open, found.get());
            }
        } else if (!open.delivery().reason().equals(Optional.of(LOOKED))) {
            end(open, Delivery.State.UNKNOWN, LOOKED, clock.instant().plus(DeliverySender.GRACE));
        } else if (repeatable(open)) {
            end(open, Delivery.State.PLANNED, "not found", clock.instant());
            telemetry.reconciled(Reconciled.SENT_AGAIN);
        } else {
            giveUp(open, "too late to send again");
        }
    }

    /// Draws a message of an earlier epoch again: its buttons name a row of that epoch.
    private void redraw(Open open, MessageRef message) {
        DueMessage due = DueMessage.of(open.member(), open.delivery());
        store.read(rows -> types.of(due).card(new DeliveryContext(rows, List.of(due)), open.member(), open.delivery()))
                .ifPresent(card ->
                        deliverySender.chat(open.member()).update(open.member().user(), message, card));
    }

    private void giveUp(Open open, String why) {
        end(open, Delivery.State.FAILED, why, clock.instant());
        telemetry.reconciled(Reconciled.GIVEN_UP);
    }

    private Optional<MessageRef> find(Open open) {
        boolean ofNoDay = open.delivery().messageKind().isOfNoDay();
        Instant since = open.delivery().dueAt().minus(ofNoDay ? EPOCHS_APART : CLOCKS_APART);
        return deliverySender.chat(open.member()).find(open.member().address(), open.mark(), since);
    }

    private boolean repeatable(Open open) {
        DueMessage due = DueMessage.of(open.member(), open.delivery());
        return types.reach(due) && !due.late(clock.instant());
    }

    private void postpone(Open open) {
        String why = open.delivery().reason().orElse("failed on the way");
        if (clock.instant().isAfter(open.delivery().dueAt().plus(LONGEST))) {
            giveUp(open, why);
        } else {
            end(open, Delivery.State.UNKNOWN, why, clock.instant().plus(DeliverySender.GRACE));
        }
    }

    private void end(Open open, Delivery.State state, String why, Instant notBefore) {
        store.write(rows -> rows.deliveryQueue().finish(open.delivery(), state, why, notBefore));
    }
}
