package druppel.domain.pairing;

import druppel.domain.anonymity.AnonymityThreshold;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a member is in the round in which each meets all others before meeting one of them again.
///
/// @param met the colleagues they have met more often than the one they met least
/// @param atLeast the minimum number of colleagues in the round, in steps of five
public record BuddyRound(int met, int atLeast) {

    /// The round of a member; empty below five participants, or while the number of others shows too much.
    ///
    /// @param others the other participants
    public static Optional<BuddyRound> of(long member, Collection<Long> others, Map<Pair, PairingInput.Meetings> met) {
        if (!AnonymityThreshold.isEnough(others.size())) {
            return Optional.empty();
        }
        List<Integer> times = others.stream()
                .map(other -> Optional.ofNullable(met.get(new Pair(member, other)))
                        .map(PairingInput.Meetings::times)
                        .orElse(0))
                .toList();
        int least = times.stream().mapToInt(Integer::intValue).min().orElse(0);
        int more =
                Math.toIntExact(times.stream().filter(number -> number > least).count());
        return Optional.of(new BuddyRound(more, AnonymityThreshold.steps(others.size())));
    }
}
