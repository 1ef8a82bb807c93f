package druppel.core.buddy;

import java.util.ArrayList;
import java.util.List;

/// The pairs of a table, and who is left over: without another one, or with the empty place.
record Seats(List<Pair> pairs, List<Long> over) {
    static Seats of(Table table, int[] mates) {
        Seats seats = new Seats(new ArrayList<>(), new ArrayList<>());
        for (int one = 0; one < mates.length; one++) {
            seats.note(table, one, mates[one]);
        }
        return seats;
    }

    private void note(Table table, int one, int other) {
        if (table.empty(one)) {
            return;
        }
        long id = table.at(one).id();
        if (other < 0 || table.empty(other)) {
            over.add(id);
        } else if (one < other) {
            pairs.add(new Pair(id, table.at(other).id()));
        }
    }
}
