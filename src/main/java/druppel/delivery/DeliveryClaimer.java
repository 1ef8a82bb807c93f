package druppel.delivery;

import static java.util.stream.Collectors.groupingBy;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.member.Member;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.persistence.DeliveryRepository;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Claims planned deliveries for one process, rechecks just before sending whether each is still wanted,
/// and renders the cards.
///
/// @param sender the name of this process, unique among those that send
record DeliveryClaimer(MessageTypes types, String sender) {
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryClaimer.class);
    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration WAITS = Duration.ofDays(7);

    /// Claims as many deliveries of each workspace as it has free places.
    ClaimedBatch take(Repositories rows, Map<WorkspaceSendSlot, Integer> places, Instant now) {
        Map<DeliveryId, WorkspaceSendSlot> lanes = new HashMap<>();
        List<Delivery> taken = new ArrayList<>();
        places.forEach((slot, count) -> {
            if (rows.workspaces().hold(slot.workspace(), sender, now, now.plus(HOLD))) {
                List<Delivery> some = take(rows, slot, count, now);
                some.forEach(one -> lanes.put(one.id(), slot));
                taken.addAll(some);
            }
        });
        return new ClaimedBatch(
                written(rows, taken, lanes, now).stream().collect(groupingBy(one -> lane(lanes, one.delivery()))),
                !taken.isEmpty());
    }

    private static List<Delivery> take(Repositories rows, WorkspaceSendSlot slot, int count, Instant now) {
        return rows.deliveries().take(slot.workspace(), now, count, now.plus(LEASE));
    }

    private static WorkspaceSendSlot lane(Map<DeliveryId, WorkspaceSendSlot> lanes, Delivery delivery) {
        return Objects.requireNonNull(lanes.get(delivery.id()));
    }

    /// Renders the claimed deliveries that are still wanted. If rendering fails, the delivery stays claimed
    /// until its lease ends.
    private List<ClaimedDelivery> written(
            Repositories rows, List<Delivery> taken, Map<DeliveryId, WorkspaceSendSlot> lanes, Instant now) {
        return rows.isolated(taken, some -> writeSome(rows, some, lanes, now), DeliveryClaimer::tellOfFailure);
    }

    private static void tellOfFailure(Delivery delivery, Throwable failure) {
        LOG.atError()
                .addKeyValue("delivery", delivery.id().value())
                .setCause(failure)
                .log("Rendering a delivery failed; it is retried when its lease ends");
    }

    private List<ClaimedDelivery> writeSome(
            Repositories rows, List<Delivery> some, Map<DeliveryId, WorkspaceSendSlot> lanes, Instant now) {
        Map<Long, Member> members = rows.members()
                .all(some.stream().map(Delivery::member).distinct().toList());
        DeliveryContext context = DeliveryContext.last(
                rows, some.stream().map(one -> due(members, one)).toList());
        Set<Workspace> closed = rows.workspaces().closed().keySet();
        List<ClaimedDelivery> written = new ArrayList<>();
        for (Delivery delivery : some) {
            Workspace here = lane(lanes, delivery).workspace();
            if (closed.contains(here)) {
                leave(rows, delivery, now);
            } else {
                write(context, due(members, delivery), delivery, here, now).ifPresent(written::add);
            }
        }
        return written;
    }

    /// A delivery that ends here because its member has moved to another account is moved there.
    private Optional<ClaimedDelivery> write(
            DeliveryContext context, DueMessage due, Delivery delivery, Workspace here, Instant now) {
        if (!due.member().user().at().equals(here)) {
            context.rows().deliveries().end(delivery, Delivery.State.PLANNED, "moved", now);
            return Optional.empty();
        }
        return letter(context, due, delivery, now).map(card -> new ClaimedDelivery(due.member(), delivery, card));
    }

    /// The card, if it is still wanted.
    private Optional<Card> letter(DeliveryContext context, DueMessage due, Delivery delivery, Instant now) {
        Optional<Instant> later = OffScheduleWindow.later(due, now);
        return later.isPresent() ? wait(context, delivery, later.get()) : letterNow(context, due, delivery, now);
    }

    private static Optional<Card> wait(DeliveryContext context, Delivery delivery, Instant until) {
        context.rows().deliveries().end(delivery, Delivery.State.PLANNED, "outside working hours", until);
        return Optional.empty();
    }

    private Optional<Card> letterNow(DeliveryContext context, DueMessage due, Delivery delivery, Instant now) {
        Optional<String> silence = silence(context, due, delivery, now);
        Optional<Card> letter =
                silence.isPresent() ? Optional.empty() : types.of(due).card(context, due.member(), delivery);
        if (letter.isEmpty()) {
            skip(context.rows(), delivery, silence.orElse("nudge gone"), now);
        }
        return letter;
    }

    /// An invitation is not tied to a date: it waits some days for its workspace.
    private static void leave(Repositories rows, Delivery delivery, Instant now) {
        boolean waits = delivery.messageKind() == MessageKind.INVITATION
                && now.isBefore(delivery.dueAt().plus(WAITS));
        rows.deliveries()
                .end(
                        delivery,
                        waits ? Delivery.State.PLANNED : Delivery.State.SKIPPED,
                        DeliveryRepository.CLOSED,
                        now.plus(AGAIN));
    }

    private static void skip(Repositories rows, Delivery delivery, String why, Instant now) {
        rows.deliveries().end(delivery, Delivery.State.SKIPPED, why, now);
    }

    /// A nudge that the member asked for is sent whatever the schedule says.
    private Optional<String> silence(DeliveryContext context, DueMessage due, Delivery delivery, Instant now) {
        if (!types.reach(due)) {
            return Optional.of(due.member().joined() ? "joined" : "left");
        }
        return delivery.scheduled() ? new SkipRules(types).reason(context, due, now) : Optional.empty();
    }

    private static DueMessage due(Map<Long, Member> members, Delivery delivery) {
        Member member = members.get(delivery.member());
        if (member == null) {
            throw new IllegalStateException("a delivery without its member");
        }
        return DueMessage.of(member, delivery);
    }
}
