package druppel.app;

import druppel.app.Deliveries.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// Writes down what became of deliveries. Whoever comes while somebody is writing is written down
/// with all who came meanwhile, in one transaction.
///
/// Safe for use by many threads at once; each waits until its own is written.
final class Recording {
    private static final int AT_ONCE = 500;

    /// What became of one delivery, and when.
    record Ending(Member member, Delivery delivery, Outcome outcome, Instant at) {}

    private record Waiting(Ending ending, CompletableFuture<Boolean> noted) {}

    private final Store store;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Recording(Store store) {
        this.store = store;
    }

    /// Writes it down; `false` where the delivery is no longer the caller's, and then nothing is
    /// written.
    boolean record(Ending ending) {
        Waiting own = new Waiting(ending, new CompletableFuture<>());
        waiting.add(own);
        writing.lock();
        try {
            while (!own.noted().isDone()) {
                writeSome();
            }
        } finally {
            writing.unlock();
        }
        return own.noted().join();
    }

    private void writeSome() {
        List<Waiting> some = new ArrayList<>();
        while (some.size() < AT_ONCE && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        try {
            Set<DeliveryId> noted = store.take(rows -> write(rows, endings(some)));
            some.forEach(one -> one.noted().complete(noted.contains(id(one))));
        } catch (RuntimeException together) {
            some.forEach(this::writeAlone);
        }
    }

    /// What cannot be written fails alone.
    private void writeAlone(Waiting one) {
        try {
            Set<DeliveryId> noted = store.take(rows -> write(rows, List.of(one.ending())));
            one.noted().complete(noted.contains(id(one)));
        } catch (RuntimeException failure) {
            one.noted().completeExceptionally(failure);
        }
    }

    private static List<Ending> endings(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::ending).toList();
    }

    private static DeliveryId id(Waiting one) {
        return one.ending().delivery().id();
    }

    private static Set<DeliveryId> write(Rows rows, List<Ending> endings) {
        List<Arrival> arrivals = new ArrayList<>();
        List<DeliveryId> others = new ArrayList<>();
        for (Ending ending : endings) {
            if (ending.outcome() instanceof Outcome.Sent(MessageRef ref)) {
                arrivals.add(new Arrival(ending.delivery(), ref, ending.at()));
                noteConversation(rows, ending.member(), ref);
            } else if (end(rows, ending)) {
                others.add(ending.delivery().id());
            }
        }
        Set<DeliveryId> noted = new HashSet<>(rows.deliveries().arrived(arrivals));
        noted.addAll(others);
        return noted;
    }

    private static void noteConversation(Rows rows, Member member, MessageRef ref) {
        if (member.conversation().isEmpty()) {
            rows.members().reached(member.id(), ref.conversation());
        }
    }

    private static boolean end(Rows rows, Ending ending) {
        Delivery delivery = ending.delivery();
        return switch (ending.outcome()) {
            case Outcome.Sent _ -> throw new IllegalArgumentException("what was sent has arrived");
            case Outcome.Throttled(Instant until) -> {
                rows.workspaces().pause(ending.member().person().at(), until);
                yield rows.deliveries().end(delivery, Delivery.State.PLANNED, "throttled", until);
            }
            case Outcome.Unreachable(String why) -> {
                rows.members().rest(delivery.member());
                yield rows.deliveries().end(delivery, Delivery.State.FAILED, why, ending.at());
            }
            case Outcome.Refused(String code) ->
                    rows.deliveries().end(delivery, Delivery.State.FAILED, code, ending.at());
            case Outcome.Unknown(String why) ->
                    rows.deliveries()
                            .end(
                                    delivery,
                                    Delivery.State.UNKNOWN,
                                    why,
                                    ending.at().plus(Dispatch.GRACE));
        };
    }
}
