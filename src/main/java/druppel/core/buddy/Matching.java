package druppel.core.buddy;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which place goes with which, made larger step by step: Edmonds' algorithm ("Paths, trees, and
/// flowers", 1965). A place that has gone with another one always does from then on, though not
/// always with the same.
///
/// A step looks at every two places once at most.
final class Matching {
    private static final int NONE = -1;

    private final int[] mate;

    Matching(int size) {
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
    void take(int[] proposed, Edges edges) {
        for (int one = 0; one < proposed.length; one++) {
            int other = proposed[one];
            if (other > one && free(one) && free(other) && edges.join(one, other)) {
                join(one, other);
            }
        }
    }

    /// As many pairs as there can be.
    void grow(Edges edges) {
        IntStream.range(0, mate.length).forEach(one -> takeAny(one, edges));
        boolean[] closed = new boolean[mate.length];
        for (int one = 0; one < mate.length; one++) {
            if (free(one)) {
                augment(one, edges, closed);
            }
        }
    }

    private void takeAny(int one, Edges edges) {
        if (free(one)) {
            IntStream.range(one + 1, mate.length)
                    .filter(other -> free(other) && edges.join(one, other))
                    .findFirst()
                    .ifPresent(other -> join(one, other));
        }
    }

    /// Every second step of the path becomes a pair in place of the others.
    private void augment(int root, Edges edges, boolean[] closed) {
        Search search = new Search(mate, edges, closed);
        int end = search.from(root);
        while (end != NONE) {
            int before = search.before(end);
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
