package druppel.domain.pairing;

import java.util.ArrayList;
import java.util.List;

/// Result of a matching: the pairs, and the people left without a partner or with the empty vertex.
record MatchedSeats(List<Pair> pairs, List<Long> over) {
    static MatchedSeats of(CostMatrix costMatrix, int[] mates) {
        MatchedSeats matchedSeats = new MatchedSeats(new ArrayList<>(), new ArrayList<>());
        for (int one = 0; one < mates.length; one++) {
            matchedSeats.note(costMatrix, one, mates[one]);
        }
        return matchedSeats;
    }

    private void note(CostMatrix costMatrix, int one, int other) {
        if (costMatrix.empty(one)) {
            return;
        }
        long id = costMatrix.at(one).id();
        if (other < 0 || costMatrix.empty(other)) {
            over.add(id);
        } else if (one < other) {
            pairs.add(new Pair(id, costMatrix.at(other).id()));
        }
    }
}
