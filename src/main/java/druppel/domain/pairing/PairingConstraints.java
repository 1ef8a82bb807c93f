package druppel.domain.pairing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Sparse symmetric matrix of the relations between people who have been a pair or must be kept apart. Other people
/// have no entry, so memory grows with the recorded relations only.
final class PairingConstraints {
    static final int APART = -1;

    private static final long REPEAT = 1_000_000;
    private static final long RECENT = 100_000;
    private static final Tie NONE = new Tie(-1, 0, 0);

    /// The ties of each vertex, sorted by the other vertex.
    private final Tie[][] rows;

    /// Relation between two vertices.
    ///
    /// @param other the vertex at the other end
    /// @param times how often they were a pair; `APART` if they must not be one
    /// @param cost zero if they never met; higher the more often and the more recently they met
    record Tie(int other, int times, long cost) {
        Tie of(int place) {
            return new Tie(place, times, cost);
        }
    }

    private PairingConstraints(Tie[][] rows) {
        this.rows = rows;
    }

    static PairingConstraints of(PairingInput pairingInput, List<PairingInput.Participant> seated, LocalDate monday) {
        Map<Long, Integer> places = new HashMap<>();
        IntStream.range(0, seated.size())
                .forEach(at -> places.put(seated.get(at).id(), at));
        List<List<Tie>> rows =
                seated.stream().<List<Tie>>map(one -> new ArrayList<>()).toList();
        pairingInput.met().forEach((pair, meetingHistory) -> {
            if (meetingHistory.times() > 0 && !pairingInput.apart().contains(pair)) {
                note(rows, places, pair, new Tie(-1, meetingHistory.times(), cost(meetingHistory, monday)));
            }
        });
        pairingInput.apart().forEach(pair -> note(rows, places, pair, new Tie(-1, APART, 0)));
        return new PairingConstraints(
                rows.stream().map(PairingConstraints::inOrder).toArray(Tie[][]::new));
    }

    /// The relation between two vertices.
    Tie between(int one, int other) {
        Tie[] row = rows[one];
        int from = 0;
        int to = row.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (row[middle].other() < other) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < row.length && row[from].other() == other ? row[from] : NONE;
    }

    /// All relations of a vertex, sorted by the other one.
    List<Tie> of(int place) {
        return List.of(rows[place]);
    }

    private static void note(List<List<Tie>> rows, Map<Long, Integer> places, Pair pair, Tie tie) {
        Optional<Integer> one = Optional.ofNullable(places.get(pair.one()));
        Optional<Integer> other = Optional.ofNullable(places.get(pair.other()));
        if (one.isPresent() && other.isPresent()) {
            rows.get(one.get()).add(tie.of(other.get()));
            rows.get(other.get()).add(tie.of(one.get()));
        }
    }

    private static Tie[] inOrder(List<Tie> row) {
        Tie[] sorted = row.toArray(Tie[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(Tie::other));
        return sorted;
    }

    private static long cost(PairingInput.Meetings meetingHistory, LocalDate monday) {
        long count = meetingHistory.times();
        return count * count * REPEAT
                + meetingHistory
                        .paired()
                        .map(last -> RECENT / weeks(last, monday))
                        .orElse(0L);
    }

    private static long weeks(LocalDate last, LocalDate monday) {
        return Math.max(1, ChronoUnit.WEEKS.between(last, monday));
    }
}
