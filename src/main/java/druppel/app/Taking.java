package druppel.app;

import druppel.core.calendar.Kind;
import druppel.core.talk.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Claims planned deliveries for one process, decides on each once more, now that it is about to be
/// sent, and writes the letters.
///
/// @param sender the name of this process among those that send
record Taking(Letters letters, String sender) {
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration WAITS = Duration.ofDays(7);

    /// Takes as many deliveries of each lane as there are places for.
    Taken take(Rows rows, Map<Lane, Integer> places, Instant now) {
        Map<Lane, List<Delivery>> taken = new HashMap<>();
        places.forEach((lane, count) -> {
            if (rows.workspaces().hold(lane.workspace(), sender, now, now.plus(HOLD))) {
                taken.put(lane, take(rows, lane, count, now));
            }
        });
        return written(rows, taken, now);
    }

    private static List<Delivery> take(Rows rows, Lane lane, int count, Instant now) {
        return rows.deliveries().take(lane.workspace(), now, count, now.plus(LEASE));
    }

    private Taken written(Rows rows, Map<Lane, List<Delivery>> taken, Instant now) {
        List<Delivery> all = taken.values().stream().flatMap(List::stream).toList();
        Map<Long, Member> members =
                rows.members().all(all.stream().map(Delivery::member).distinct().toList());
        Facts facts = Facts.last(rows, all.stream().map(one -> due(members, one)).toList());
        Set<Workspace> closed = all.isEmpty() ? Set.of() : rows.workspaces().closed().keySet();
        Map<Lane, List<Claimed>> claimed = new HashMap<>();
        taken.forEach((lane, deliveries) -> {
            if (closed.contains(lane.workspace())) {
                deliveries.forEach(one -> leave(rows, one, now));
            } else {
                claimed.put(
                        lane,
                        claimed(facts, members, here(rows, members, lane, deliveries, now), now));
            }
        });
        return new Taken(claimed, !all.isEmpty());
    }

    /// Those whose members are reached here. One that came to its end here after its member had
    /// moved goes to where they are.
    private static List<Delivery> here(
            Rows rows,
            Map<Long, Member> members,
            Lane lane,
            List<Delivery> deliveries,
            Instant now) {
        Predicate<Delivery> here =
                one -> due(members, one).member().person().at().equals(lane.workspace());
        deliveries.stream()
                .filter(here.negate())
                .forEach(one -> rows.deliveries().end(one, Delivery.State.PLANNED, "moved", now));
        return deliveries.stream().filter(here).toList();
    }

    private List<Claimed> claimed(
            Facts facts, Map<Long, Member> members, List<Delivery> deliveries, Instant now) {
        List<Claimed> claimed = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            letter(facts, due(members, delivery), delivery, now)
                    .map(card -> new Claimed(due(members, delivery).member(), delivery, card))
                    .ifPresent(claimed::add);
        }
        return claimed;
    }

    /// The letter, where there is still a point in it.
    private Optional<Card> letter(Facts facts, Due due, Delivery delivery, Instant now) {
        try {
            Optional<Instant> later = Invitation.later(due, now);
            return later.isPresent()
                    ? wait(facts, delivery, later.get())
                    : letterNow(facts, due, delivery, now);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("delivery", delivery.id().value())
                    .setCause(failure)
                    .log("A delivery could not be written; tried again once its lease ends");
            return Optional.empty();
        }
    }

    private static Optional<Card> wait(Facts facts, Delivery delivery, Instant until) {
        facts.rows()
                .deliveries()
                .end(delivery, Delivery.State.PLANNED, "outside working hours", until);
        return Optional.empty();
    }

    private Optional<Card> letterNow(Facts facts, Due due, Delivery delivery, Instant now) {
        Optional<String> silence = silence(facts, due, delivery, now);
        Optional<Card> letter =
                silence.isPresent()
                        ? Optional.empty()
                        : letters.write(facts, due.member(), delivery);
        if (letter.isEmpty()) {
            skip(facts.rows(), delivery, silence.orElse("nudge gone"), now);
        }
        return letter;
    }

    /// An invitation is of no day: it waits some days for its workspace.
    private static void leave(Rows rows, Delivery delivery, Instant now) {
        boolean waits =
                delivery.kind() == Kind.INVITATION && now.isBefore(delivery.dueAt().plus(WAITS));
        rows.deliveries()
                .end(
                        delivery,
                        waits ? Delivery.State.PLANNED : Delivery.State.SKIPPED,
                        Deliveries.CLOSED,
                        now.plus(AGAIN));
    }

    private static void skip(Rows rows, Delivery delivery, String why, Instant now) {
        rows.deliveries().end(delivery, Delivery.State.SKIPPED, why, now);
    }

    /// A nudge that the member asked for beside the rhythm comes whatever the rhythm says.
    private static Optional<String> silence(Facts facts, Due due, Delivery delivery, Instant now) {
        if (!due.wanted()) {
            return Optional.of(due.member().joined() ? "joined" : "left");
        }
        return delivery.scheduled() ? Silence.reason(facts, due, now) : Optional.empty();
    }

    private static Due due(Map<Long, Member> members, Delivery delivery) {
        Member member = members.get(delivery.member());
        if (member == null) {
            throw new IllegalStateException("a delivery without its member");
        }
        return Due.of(member, delivery);
    }
}
