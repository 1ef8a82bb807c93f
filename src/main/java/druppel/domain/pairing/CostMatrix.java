package druppel.domain.pairing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// Cost of each possible pair of one matching problem.
///
/// If the number of people is odd and all must meet, the last vertex is empty: its partner becomes the guest of a pair.
/// Memory grows with the people and their recorded meetings, not with the square.
final class CostMatrix {
    private static final int MOST_VISITS = 300;

    private final List<PairingInput.Participant> seated;
    private final BiPredicate<PairingInput.Participant, PairingInput.Participant> suited;
    private final boolean oneEmpty;
    private final PairingConstraints pairingConstraints;
    private final int[] visits;

    /// Creates the matrix.
    ///
    /// @param suited whether two people should meet in this problem, unless they must be kept apart
    /// @param evenly whether to add an empty vertex if the number is odd
    CostMatrix(
            PairingInput pairingInput,
            List<PairingInput.Participant> seated,
            BiPredicate<PairingInput.Participant, PairingInput.Participant> suited,
            boolean evenly,
            LocalDate monday) {
        this.seated = seated;
        this.suited = suited;
        oneEmpty = evenly && seated.size() % 2 == 1;
        pairingConstraints = PairingConstraints.of(pairingInput, seated, monday);
        visits = seated.stream()
                .mapToInt(one -> Math.min(pairingInput.visits(one.id()), MOST_VISITS))
                .toArray();
    }

    int size() {
        return seated.size() + (oneEmpty ? 1 : 0);
    }

    PairingInput.Participant at(int place) {
        return seated.get(place);
    }

    boolean empty(int place) {
        return place == seated.size();
    }

    /// The distinct numbers of earlier meetings of possible pairs, in order.
    List<Integer> meetings() {
        IntStream counts = IntStream.range(0, seated.size())
                .flatMap(one -> pairingConstraints.of(one).stream()
                        .filter(tie -> mayMeet(one, tie.other()))
                        .mapToInt(PairingConstraints.Tie::times));
        return inOrder(IntStream.concat(counts, anyNew() ? IntStream.of(0) : IntStream.empty()));
    }

    /// The distinct numbers of earlier visits as a guest, if one is needed, in order.
    List<Integer> visits() {
        return inOrder(oneEmpty ? Arrays.stream(visits) : IntStream.empty());
    }

    boolean mayMeet(int one, int other) {
        return withEmpty(one, other)
                || (suit(one, other) && pairingConstraints.between(one, other).times() != PairingConstraints.APART);
    }

    /// Whether two people may meet and were not a pair, or a guest, more often than this.
    boolean within(int one, int other, int pairs, int guests) {
        if (withEmpty(one, other)) {
            return visits(one, other) <= guests;
        }
        int count = pairingConstraints.between(one, other).times();
        return count != PairingConstraints.APART && count <= pairs && suit(one, other);
    }

    /// The cost of an edge. Being a guest again always costs less than meeting a person again.
    long cost(int one, int other) {
        long guest = withEmpty(one, other) ? visits(one, other) : 0;
        return withEmpty(one, other)
                ? guest * guest
                : pairingConstraints.between(one, other).cost();
    }

    private boolean suit(int one, int other) {
        return suited.test(at(one), at(other));
    }

    private boolean withEmpty(int one, int other) {
        return empty(one) || empty(other);
    }

    private int visits(int one, int other) {
        return visits[Math.min(one, other)];
    }

    /// Whether any possible pair has never met.
    private boolean anyNew() {
        return IntStream.range(0, seated.size())
                .anyMatch(one -> IntStream.range(0, one)
                        .anyMatch(
                                other -> pairingConstraints.between(one, other).times() == 0 && suit(one, other)));
    }

    private static List<Integer> inOrder(IntStream counts) {
        return counts.distinct().sorted().boxed().toList();
    }
}
