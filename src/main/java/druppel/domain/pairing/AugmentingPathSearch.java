package druppel.domain.pairing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/// Search for an augmenting path: from an unmatched vertex to another one, on which every second edge is a pair.
///
/// From the root on, vertices are in turn outer (an even number of steps away) and inner. An edge between two outer
/// vertices closes a cycle of odd length, a blossom: from each of its vertices the path can continue either way round,
/// so the whole blossom counts as one outer vertex from then on, its base.
final class AugmentingPathSearch {
    private static final int NONE = -1;

    private final int[] mate;
    private final MaximumMatcher.EdgePredicate edgePredicate;
    private final boolean[] closed;
    private final int[] before;
    private final int[] base;
    private final boolean[] outer;
    private final Queue<Integer> waiting = new ArrayDeque<>();

    /// Creates a search.
    ///
    /// @param closed vertices of failed searches, which are skipped: a path through them to an unmatched vertex
    ///   could be continued to the root of that search
    AugmentingPathSearch(int[] mate, MaximumMatcher.EdgePredicate edgePredicate, boolean[] closed) {
        this.mate = mate;
        this.edgePredicate = edgePredicate;
        this.closed = closed;
        before = new int[mate.length];
        Arrays.fill(before, NONE);
        base = new int[mate.length];
        Arrays.setAll(base, place -> place);
        outer = new boolean[mate.length];
    }

    /// The unmatched vertex at the other end; -1 if there is no such path.
    int from(int root) {
        reach(root);
        while (!waiting.isEmpty()) {
            int place = waiting.remove();
            for (int next = 0; next < mate.length; next++) {
                if (leads(place, next) && step(root, place, next)) {
                    return next;
                }
            }
        }
        close();
        return NONE;
    }

    private void close() {
        for (int place = 0; place < mate.length; place++) {
            closed[place] |= outer[place] || before[place] != NONE;
        }
    }

    /// The vertex before an inner vertex, or before the end.
    int before(int place) {
        return before[place];
    }

    private boolean leads(int place, int next) {
        return !closed[next] && base[place] != base[next] && mate[place] != next && edgePredicate.join(place, next);
    }

    /// Visits a vertex; returns whether it is the end.
    private boolean step(int root, int place, int next) {
        if (next == root || (mate[next] != NONE && before[mate[next]] != NONE)) {
            close(place, next);
            return false;
        }
        if (before[next] != NONE) {
            return false;
        }
        before[next] = place;
        if (mate[next] == NONE) {
            return true;
        }
        reach(mate[next]);
        return false;
    }

    private void reach(int place) {
        outer[place] = true;
        waiting.add(place);
    }

    /// Contracts the blossom that an edge between two outer vertices closes.
    private void close(int one, int other) {
        int top = meeting(one, other);
        boolean[] ring = new boolean[mate.length];
        mark(ring, one, top, other);
        mark(ring, other, top, one);
        for (int place = 0; place < mate.length; place++) {
            if (ring[base[place]]) {
                base[place] = top;
                if (!outer[place]) {
                    reach(place);
                }
            }
        }
    }

    /// The vertex where the paths from two outer vertices to the root meet.
    private int meeting(int one, int other) {
        boolean[] passed = new boolean[mate.length];
        int place = base[one];
        passed[place] = true;
        while (mate[place] != NONE) {
            place = base[before[mate[place]]];
            passed[place] = true;
        }
        int second = base[other];
        while (!passed[second]) {
            second = base[before[mate[second]]];
        }
        return second;
    }

    /// Marks one side of the blossom, and the path back through it from its inner vertices.
    private void mark(boolean[] ring, int from, int top, int across) {
        int place = from;
        int child = across;
        while (base[place] != top) {
            ring[base[place]] = true;
            ring[base[mate[place]]] = true;
            before[place] = child;
            child = mate[place];
            place = before[mate[place]];
        }
    }
}
