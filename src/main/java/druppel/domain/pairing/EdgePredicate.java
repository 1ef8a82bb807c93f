package druppel.domain.pairing;

/// Predicate for the allowed edges of a matching; symmetric.
@FunctionalInterface
interface EdgePredicate {
    boolean join(int one, int other);
}
