package druppel.domain.pairing;

/// Which two places may go together; the same both ways round.
@FunctionalInterface
interface EdgePredicate {
    boolean join(int one, int other);
}
