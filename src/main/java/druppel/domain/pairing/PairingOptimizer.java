package druppel.domain.pairing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Optimizer that finds the best pairs of one matching problem.
///
/// First it makes as many pairs as possible that have never met (`MaximumMatcher`). Only the people left over meet
/// again, those with the fewest earlier meetings first. Then pairs swap partners as long as that lowers the cost.
/// Proposed pairs stay if they are equally good.
final class PairingOptimizer {
    private static final int NONE = -1;
    private static final int ROUNDS = 10;

    private final CostMatrix costMatrix;
    private final int[] proposed;

    PairingOptimizer(CostMatrix costMatrix, int[] proposed) {
        this.costMatrix = costMatrix;
        this.proposed = proposed.clone();
    }

    /// The partner of each person, or -1.
    int[] best() {
        int[] wanted = allowed();
        if (complete(wanted) && cost(wanted) == 0) {
            return wanted;
        }
        int[] found = improved(grown(wanted));
        return isAsGood(wanted, found) ? wanted : found;
    }

    private int[] allowed() {
        return IntStream.range(0, proposed.length)
                .map(one -> {
                    int other = proposed[one];
                    return other != NONE && costMatrix.mayMeet(one, other) ? other : NONE;
                })
                .toArray();
    }

    private int[] grown(int[] wanted) {
        MaximumMatcher maximumMatcher = new MaximumMatcher(costMatrix.size());
        List<Integer> guests = costMatrix.visits();
        List<Integer> pairs = costMatrix.meetings();
        for (int most : pairs.isEmpty() ? List.of(0) : pairs) {
            for (int visits : guests.isEmpty() ? List.of(0) : ends(guests)) {
                MaximumMatcher.EdgePredicate edgePredicate =
                        (one, other) -> costMatrix.within(one, other, most, visits);
                maximumMatcher.take(wanted, edgePredicate);
                maximumMatcher.grow(edgePredicate);
                if (maximumMatcher.complete()) {
                    return maximumMatcher.mates();
                }
            }
        }
        return maximumMatcher.mates();
    }

    private static List<Integer> ends(List<Integer> steps) {
        return List.of(Collections.min(steps), Collections.max(steps));
    }

    private int[] improved(int[] mates) {
        int[] better = mates.clone();
        int rounds = 0;
        boolean changed = true;
        while (changed && rounds < ROUNDS) {
            changed = improveOnce(better);
            rounds++;
        }
        return better;
    }

    private boolean improveOnce(int[] mates) {
        boolean changed = false;
        for (int one = 0; one < mates.length; one++) {
            for (int second = 0; second < mates.length; second++) {
                changed |= swap(mates, one, second);
            }
        }
        return changed;
    }

    /// Pairs the first with the second, and their former partners with each other, if that lowers the cost.
    private boolean swap(int[] mates, int one, int second) {
        int other = mates[one];
        if (other == NONE || second == one || second == other || costMatrix.cost(one, other) == 0) {
            return false;
        }
        int fourth = mates[second];
        if (fourth == NONE || !costMatrix.mayMeet(one, second) || !costMatrix.mayMeet(other, fourth)) {
            return false;
        }
        long before = costMatrix.cost(one, other) + costMatrix.cost(second, fourth);
        if (costMatrix.cost(one, second) + costMatrix.cost(other, fourth) >= before) {
            return false;
        }
        mates[one] = second;
        mates[second] = one;
        mates[other] = fourth;
        mates[fourth] = other;
        return true;
    }

    private boolean isAsGood(int[] wanted, int[] found) {
        long missing = count(found) - count(wanted);
        return missing == 0 && cost(wanted) <= cost(found);
    }

    private static boolean complete(int[] mates) {
        return count(mates) == mates.length;
    }

    private static long count(int[] mates) {
        return Arrays.stream(mates).filter(other -> other != NONE).count();
    }

    private long cost(int[] mates) {
        return IntStream.range(0, mates.length)
                .filter(one -> mates[one] > one)
                .mapToLong(one -> costMatrix.cost(one, mates[one]))
                .sum();
    }
}
