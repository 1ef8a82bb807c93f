package druppel.delivery;

import druppel.chat.SendOutcome;
import druppel.common.BatchExecutor;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.feature.reach.Reachability;
import druppel.feature.reach.WorkspaceLifecycle;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Records delivery outcomes, many of them in one transaction. Thread-safe; each caller waits until its own
/// outcome is written.
///
/// If a transaction fails, it fails for all callers in it: their deliveries are reconciled when their
/// leases end.
final class OutcomeRecorder {
    private static final int AT_ONCE = 500;

    /// The outcome of one delivery, and its time.
    record Ending(Member member, Delivery delivery, SendOutcome outcome, Instant at) {}

    private final UnitOfWork store;
    private final BatchExecutor<Ending, Boolean> writing = new BatchExecutor<>(AT_ONCE, this::write);

    OutcomeRecorder(UnitOfWork store) {
        this.store = store;
    }

    /// Records an outcome; `false` if the caller no longer holds the delivery, in which case nothing is
    /// written.
    boolean record(Ending ending) {
        return writing.execute(ending);
    }

    private List<Boolean> write(List<Ending> endings) {
        Set<Delivery.Id> noted = store.claim(rows -> write(rows, endings));
        return endings.stream().map(one -> noted.contains(one.delivery().id())).toList();
    }

    /// Writes a batch; returns those that were recorded.
    private static Set<Delivery.Id> write(Repositories rows, List<Ending> endings) {
        Set<Delivery.Id> noted = new HashSet<>();
        noted.addAll(rows.deliveryQueue().recordSent(arrivals(endings)));
        for (Ending ending : endings) {
            if (write(rows, ending)) {
                noted.add(ending.delivery().id());
            }
        }
        return noted;
    }

    private static List<Arrival> arrivals(List<Ending> endings) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Ending ending : endings) {
            if (ending.outcome() instanceof SendOutcome.Sent(MessageRef ref)) {
                arrivals.add(new Arrival(ending.delivery(), ref, ending.at()));
            }
        }
        return arrivals;
    }

    /// Writes an outcome; `true` if it was recorded. Arrivals are recorded separately.
    private static boolean write(Repositories rows, Ending ending) {
        return switch (ending.outcome()) {
            case SendOutcome.Sent(MessageRef ref) -> {
                noteConversation(rows, ending.member(), ref);
                yield false;
            }
            case SendOutcome.Throttled(Instant until) -> {
                rows.workspaces().pause(ending.member().user().at(), until);
                yield end(rows, ending, Delivery.State.PLANNED, "throttled", until);
            }
            case SendOutcome.Unreachable(String why) -> {
                Reachability.markUnreachable(rows, ending.member().user(), why, ending.at());
                yield end(rows, ending, Delivery.State.FAILED, why, ending.at());
            }
            case SendOutcome.Closed(String why) -> {
                WorkspaceLifecycle.suspend(rows, ending.member().user().at(), ending.at());
                yield end(rows, ending, Delivery.State.FAILED, why, ending.at());
            }
            case SendOutcome.Refused(String code) -> end(rows, ending, Delivery.State.FAILED, code, ending.at());
            case SendOutcome.Unknown(String why) ->
                end(rows, ending, Delivery.State.UNKNOWN, why, ending.at().plus(DeliverySender.GRACE));
        };
    }

    private static void noteConversation(Repositories rows, Member member, MessageRef ref) {
        if (member.conversation().isEmpty() && !ref.conversation().isEmpty()) {
            rows.members().saveConversation(member.user(), ref.conversation());
        }
    }

    private static boolean end(Repositories rows, Ending ending, Delivery.State state, String why, Instant notBefore) {
        return rows.deliveryQueue().finish(ending.delivery(), state, why, notBefore);
    }
}
