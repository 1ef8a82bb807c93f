package druppel.domain.pairing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/// Looks for a path from a free place to another one, on which every second step is a pair.
///
/// From the root on places are in turn outer (an even number of steps away) and inner. Where two
/// outer places may go together they close a ring of odd length, a blossom: from each of its places
/// the path can go on either way round, so the whole ring counts as one outer place from then on,
/// its base.
final class AugmentingPathSearch {
    private static final int NONE = -1;

    private final int[] mate;
    private final EdgePredicate edgePredicate;
    private final boolean[] closed;
    private final int[] before;
    private final int[] base;
    private final boolean[] outer;
    private final Queue<Integer> waiting = new ArrayDeque<>();

    /// @param closed where searches have been in vain. Those places are looked at no more: a way
    ///   through them to a free place would lead on to where that search began.
    AugmentingPathSearch(int[] mate, EdgePredicate edgePredicate, boolean[] closed) {
        this.mate = mate;
        this.edgePredicate = edgePredicate;
        this.closed = closed;
        before = new int[mate.length];
        Arrays.fill(before, NONE);
        base = new int[mate.length];
        Arrays.setAll(base, place -> place);
        outer = new boolean[mate.length];
    }

    /// The free place at the other end; -1 where there is no such path.
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

    /// The place before an inner place, or before the end.
    int before(int place) {
        return before[place];
    }

    private boolean leads(int place, int next) {
        return !closed[next] && base[place] != base[next] && mate[place] != next && edgePredicate.join(place, next);
    }

    /// Goes on to a place; whether that is the end.
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

    /// The ring that two outer places close becomes one place.
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

    /// Where the ways back to the root from two outer places meet.
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

    /// Notes one side of the ring, and the way back through it from its inner places.
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
