package druppel.domain.pairing;

import java.util.ArrayList;
import java.util.List;

/// Exhaustive search over all divisions of a few people into pairs and at most one group of three.
final class ExhaustivePairing {
    private final PairingInput pairingInput;
    private int mostPlaced;
    private int fewestRepeats = Integer.MAX_VALUE;

    ExhaustivePairing(PairingInput pairingInput) {
        this.pairingInput = pairingInput;
        go(pairingInput.buddies().stream().map(PairingInput.Participant::id).toList(), 0, 0, false);
    }

    int mostPlaced() {
        return mostPlaced;
    }

    /// The fewest repeats among the divisions that leave the fewest people alone.
    int fewestRepeats() {
        return fewestRepeats;
    }

    private void go(List<Long> left, int placed, int repeats, boolean three) {
        if (left.isEmpty()) {
            note(placed, repeats);
            return;
        }
        long one = left.getFirst();
        go(without(left, one), placed, repeats, three);
        for (long other : without(left, one)) {
            if (pairingInput.mayMeet(one, other)) {
                List<Long> rest = without(without(left, one), other);
                go(rest, placed + 2, repeats + again(one, other), three);
                if (!three) {
                    rest.forEach(third -> goAsThree(rest, one, other, third, placed, repeats));
                }
            }
        }
    }

    private void goAsThree(List<Long> rest, long one, long other, long third, int placed, int repeats) {
        if (pairingInput.mayMeet(one, third) && pairingInput.mayMeet(other, third)) {
            int fewest = Math.min(again(one, other), Math.min(again(one, third), again(other, third)));
            go(without(rest, third), placed + 3, repeats + fewest, true);
        }
    }

    private void note(int placed, int repeats) {
        if (placed > mostPlaced) {
            mostPlaced = placed;
            fewestRepeats = repeats;
        } else if (placed == mostPlaced) {
            fewestRepeats = Math.min(fewestRepeats, repeats);
        }
    }

    private int again(long one, long other) {
        return pairingInput.times(one, other) > 0 ? 1 : 0;
    }

    private static List<Long> without(List<Long> left, long one) {
        List<Long> rest = new ArrayList<>(left);
        rest.remove(one);
        return rest;
    }
}
