package druppel.domain.pairing;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Maximum matching in a general graph, by Edmonds' algorithm ("Paths, trees, and flowers", 1965), grown step by step.
/// A matched vertex stays matched from then on, though not always with the same partner.
///
/// A step looks at each pair of vertices at most once.
final class MaximumMatcher {
    private static final int NONE = -1;

    private final int[] mate;

    MaximumMatcher(int size) {
        mate = new int[size];
        Arrays.fill(mate, NONE);
    }

    boolean complete() {
        return Arrays.stream(mate).noneMatch(other -> other == NONE);
    }

    /// The partner of each vertex, or -1.
    int[] mates() {
        return mate.clone();
    }

    /// Accepts a proposed matching as far as its edges are allowed and both vertices are unmatched.
    void take(int[] proposed, EdgePredicate edgePredicate) {
        for (int one = 0; one < proposed.length; one++) {
            int other = proposed[one];
            if (other > one && free(one) && free(other) && edgePredicate.join(one, other)) {
                join(one, other);
            }
        }
    }

    /// Grows the matching to the maximum.
    void grow(EdgePredicate edgePredicate) {
        IntStream.range(0, mate.length).forEach(one -> takeAny(one, edgePredicate));
        boolean[] closed = new boolean[mate.length];
        for (int one = 0; one < mate.length; one++) {
            if (free(one)) {
                augment(one, edgePredicate, closed);
            }
        }
    }

    private void takeAny(int one, EdgePredicate edgePredicate) {
        if (free(one)) {
            IntStream.range(one + 1, mate.length)
                    .filter(other -> free(other) && edgePredicate.join(one, other))
                    .findFirst()
                    .ifPresent(other -> join(one, other));
        }
    }

    /// Swaps pairs and non-pairs along the path.
    private void augment(int root, EdgePredicate edgePredicate, boolean[] closed) {
        AugmentingPathSearch augmentingPathSearch = new AugmentingPathSearch(mate, edgePredicate, closed);
        int end = augmentingPathSearch.from(root);
        while (end != NONE) {
            int before = augmentingPathSearch.before(end);
            int next = mate[before];
            join(before, end);
            end = next;
        }
    }

    private boolean free(int place) {
        return mate[place] == NONE;
    }

    private void join(int one, int other) {
        mate[one] = other;
        mate[other] = one;
    }

    /// Predicate for the allowed edges of a matching; symmetric.
    @FunctionalInterface
    interface EdgePredicate {
        boolean join(int one, int other);
    }
}
