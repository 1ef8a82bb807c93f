package druppel.domain.pairing;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which place goes with which, made larger step by step: Edmonds' algorithm ("Paths, trees, and
/// flowers", 1965). A place that has gone with another one always does from then on, though not
/// always with the same.
///
/// A step looks at every two places once at most.
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

    /// Each place’s other one, or -1.
    int[] mates() {
        return mate.clone();
    }

    /// Takes over what is proposed, as far as it may be and both are free.
    void take(int[] proposed, EdgePredicate edgePredicate) {
        for (int one = 0; one < proposed.length; one++) {
            int other = proposed[one];
            if (other > one && free(one) && free(other) && edgePredicate.join(one, other)) {
                join(one, other);
            }
        }
    }

    /// As many pairs as there can be.
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

    /// Every second step of the path becomes a pair in place of the others.
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
}
