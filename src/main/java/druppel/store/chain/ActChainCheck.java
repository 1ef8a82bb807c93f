package druppel.store.chain;

import druppel.domain.workspace.ActChainLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.result.ResultIterator;

/// Check of the chain of admin acts.
///
/// @param acts how many acts it has had
/// @param older how many of them are older than the chain
/// @param fault what breaks it first: an act by its number, kind and time, and never what it was about
public record ActChainCheck(long acts, long older, Optional<String> fault) {

    /// Checks every act from the checkpoint on. Call it within one transaction.
    ///
    /// @param remembered the last link that is remembered outside the database, if any
    public static ActChainCheck of(AdminActChain chain, Optional<ActChainLink> remembered) {
        AdminActChain.State state = chain.state();
        Walk walk = new Walk(chain, state.checkpoint());
        Optional<String> fault = checkpoint(chain, state)
                .or(walk::fault)
                .or(() -> end(walk.before, state.last()))
                .or(() -> remembered.flatMap(link -> cut(chain, link, state.last())));
        return new ActChainCheck(state.last().number(), state.joined().orElse(0L), fault);
    }

    private static Optional<String> checkpoint(AdminActChain chain, AdminActChain.State state) {
        ActChainLink checkpoint = state.checkpoint();
        boolean sealed = checkpoint.equals(ActChainLink.START)
                || chain.seal(AdminActChain.CHECKPOINT, checkpoint).equals(state.checkpointSeal());
        return sealed
                ? Optional.empty()
                : Optional.of("the acts up to %d were deleted by something else".formatted(checkpoint.number()));
    }

    private static Optional<String> end(ActChainLink found, ActChainLink last) {
        if (found.equals(last)) {
            return Optional.empty();
        }
        return Optional.of(
                found.number() < last.number()
                        ? missing(found.number() + 1, last.number())
                        : "the end of the chain was changed after act " + last.number());
    }

    private static Optional<String> cut(AdminActChain chain, ActChainLink remembered, ActChainLink last) {
        if (chain.holds(remembered)) {
            return Optional.empty();
        }
        return Optional.of(
                last.number() < remembered.number()
                        ? missing(last.number() + 1, remembered.number())
                        : "act %d is another one than is remembered outside the database"
                                .formatted(remembered.number()));
    }

    private static String missing(long first, long last) {
        return first == last
                ? "act %d is missing".formatted(first)
                : "acts %d to %d are missing".formatted(first, last);
    }

    /// Walk along the chain, up to the first fault.
    private static final class Walk {
        private final AdminActChain chain;
        private final Map<Long, ActChainLink> deleted = new HashMap<>();
        private final Map<ActChainLink, String> seals;
        private ActChainLink before;

        Walk(AdminActChain chain, ActChainLink checkpoint) {
            this.chain = chain;
            before = checkpoint;
            seals = chain.deletedActs();
            seals.keySet().forEach(link -> deleted.put(link.number(), link));
        }

        Optional<String> fault() {
            try (ResultIterator<AdminActChain.Row> acts = chain.acts().iterator()) {
                Optional<String> fault = Optional.empty();
                while (fault.isEmpty() && acts.hasNext()) {
                    fault = fault(acts.next());
                }
                return fault.or(() -> deletedBefore(Long.MAX_VALUE));
            }
        }

        private Optional<String> fault(AdminActChain.Row act) {
            return deletedBefore(act.link().number()).or(() -> misplaced(act)).or(() -> changed(act));
        }

        /// Goes on over deleted acts up to a number.
        private Optional<String> deletedBefore(long number) {
            ActChainLink next = deleted.get(before.number() + 1);
            while (next != null && next.number() < number) {
                if (!chain.seal(AdminActChain.DELETED, next).equals(seals.get(next))) {
                    return Optional.of("act %d was deleted by something else".formatted(next.number()));
                }
                before = next;
                next = deleted.get(before.number() + 1);
            }
            return Optional.empty();
        }

        private Optional<String> misplaced(AdminActChain.Row act) {
            long expected = before.number() + 1;
            if (act.link().number() == expected) {
                return Optional.empty();
            }
            return Optional.of(
                    act.link().number() < expected
                            ? act.name() + " was inserted by something else"
                            : missing(expected, act.link().number() - 1));
        }

        private Optional<String> changed(AdminActChain.Row act) {
            boolean sound = chain.mac(act, before).equals(act.link().mac());
            before = act.link();
            return sound ? Optional.empty() : Optional.of(act.name() + " is not as it was written");
        }
    }
}
