package druppel.delivery;

import static java.util.stream.Collectors.groupingBy;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.member.Member;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Claims planned deliveries for one process, rechecks just before sending whether each is still wanted,
/// and renders the cards.
///
/// @param sender the name of this process, unique among those that send
record DeliveryClaimer(MessageType.Registry types, String sender) {
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryClaimer.class);
    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration WAITS = Duration.ofDays(7);

    /// A delivery that this process has claimed, with its member, its card and the mark of its message.
    record Claimed(Member member, Delivery delivery, Card card, MessageMark mark) {
        static Claimed of(DatabaseIdentity database, Member member, Delivery delivery, Card card) {
            return new Claimed(
                    member,
                    delivery,
                    card,
                    MessageMark.of(database, member.user().key(), delivery));
        }
    }

    /// A delivery as taken from the queue of a workspace.
    private record Taken(Delivery delivery, Workspace workspace) {
        DueMessage due(Map<Long, Member> members) {
            Member member = members.get(delivery.member());
            if (member == null) {
                throw new IllegalStateException("a delivery without its member");
            }
            return DueMessage.of(member, delivery);
        }
    }

    /// Claims as many deliveries of each workspace as it has free places; those that are no longer wanted end.
    ///
    /// @return the claims by workspace; empty if no delivery was due
    Optional<Map<Workspace, List<Claimed>>> take(
            Repositories rows, Map<WorkspaceSendSlot, Integer> places, Instant now) {
        List<Taken> taken = new ArrayList<>();
        places.forEach((slot, count) -> {
            Workspace workspace = slot.workspace();
            if (rows.workspaces().acquireSender(workspace, sender, now, now.plus(HOLD))) {
                rows.deliveryQueue()
                        .claimPlanned(workspace, now, count, now.plus(LEASE))
                        .forEach(delivery -> taken.add(new Taken(delivery, workspace)));
            }
        });
        return taken.isEmpty() ? Optional.empty() : Optional.of(rendered(rows, taken, now));
    }

    /// Renders the deliveries that are still wanted. If rendering fails, the delivery stays claimed until its
    /// lease ends.
    private Map<Workspace, List<Claimed>> rendered(Repositories rows, List<Taken> taken, Instant now) {
        return rows.isolated(taken, some -> renderedTogether(rows, some, now), DeliveryClaimer::log).stream()
                .collect(groupingBy(one -> one.member().user().at()));
    }

    private static void log(Taken taken, Throwable failure) {
        LOG.atError()
                .addKeyValue("delivery", taken.delivery().id().value())
                .setCause(failure)
                .log("Rendering a delivery failed; it is retried when its lease ends");
    }

    private List<Claimed> renderedTogether(Repositories rows, List<Taken> some, Instant now) {
        Map<Long, Member> members = rows.members()
                .all(some.stream()
                        .map(one -> one.delivery().member())
                        .distinct()
                        .toList());
        DeliveryContext context = new DeliveryContext(
                rows, some.stream().map(one -> one.due(members)).toList());
        Set<Workspace> closed = rows.workspaces().suspended().keySet();
        List<Claimed> claimed = new ArrayList<>();
        for (Taken one : some) {
            if (closed.contains(one.workspace())) {
                suspend(rows, one.delivery(), now);
            } else {
                claimed(context, one, one.due(members), now).ifPresent(claimed::add);
            }
        }
        return claimed;
    }

    /// A delivery whose member has moved to another account is planned again, for the workspace of that account.
    private Optional<Claimed> claimed(DeliveryContext context, Taken taken, DueMessage due, Instant now) {
        DeliveryQueueRepository deliveries = context.rows().deliveryQueue();
        if (!due.member().user().at().equals(taken.workspace())) {
            deliveries.finish(taken.delivery(), Delivery.State.PLANNED, "moved", now);
            return Optional.empty();
        }
        Optional<Instant> opening = due.opening(now);
        if (opening.isPresent()) {
            deliveries.finish(taken.delivery(), Delivery.State.PLANNED, "outside working hours", opening.get());
            return Optional.empty();
        }
        return wanted(context, taken.delivery(), due, now);
    }

    private Optional<Claimed> wanted(DeliveryContext context, Delivery delivery, DueMessage due, Instant now) {
        Optional<String> skip = skip(context, due, delivery, now);
        Optional<Card> card =
                skip.isPresent() ? Optional.empty() : types.of(due).card(context, due.member(), delivery);
        if (card.isEmpty()) {
            context.rows().deliveryQueue().finish(delivery, Delivery.State.SKIPPED, skip.orElse("nudge gone"), now);
        }
        return card.map(found -> Claimed.of(context.identity(), due.member(), delivery, found));
    }

    /// An invitation is not tied to a date: it waits some days for its workspace.
    private static void suspend(Repositories rows, Delivery delivery, Instant now) {
        boolean waits = delivery.messageKind() == MessageKind.INVITATION
                && now.isBefore(delivery.dueAt().plus(WAITS));
        Delivery.State state = waits ? Delivery.State.PLANNED : Delivery.State.SKIPPED;
        rows.deliveryQueue().finish(delivery, state, DeliveryQueueRepository.SUSPENDED, now.plus(AGAIN));
    }

    /// A nudge that the member asked for is sent whatever the schedule says.
    private Optional<String> skip(DeliveryContext context, DueMessage due, Delivery delivery, Instant now) {
        if (!types.reach(due)) {
            return Optional.of(due.member().joined() ? "joined" : "left");
        }
        return delivery.scheduled() ? types.skip(context, due, now) : Optional.empty();
    }
}
