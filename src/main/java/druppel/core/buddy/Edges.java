package druppel.core.buddy;

/// Which two places may go together; the same both ways round.
@FunctionalInterface
interface Edges {
    boolean join(int one, int other);
}
