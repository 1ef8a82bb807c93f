package druppel.domain.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Input of the pairing: the people who want to meet, and their history.
///
/// @param met earlier meetings
/// @param visits how often each person was the guest of a pair
/// @param apart pairs that must not meet
/// @param seed order of the people; the same for a workspace in every week
public record PairingInput(
        List<PairingParticipant> buddies,
        Map<Pair, MeetingHistory> met,
        Map<Long, Integer> visits,
        Set<Pair> apart,
        long seed) {
    public PairingInput {
        buddies = List.copyOf(buddies);
        met = Map.copyOf(met);
        visits = Map.copyOf(visits);
        apart = Set.copyOf(apart);
    }

    int times(long one, long other) {
        return Optional.ofNullable(met.get(new Pair(one, other)))
                .map(MeetingHistory::times)
                .orElse(0);
    }

    Optional<LocalDate> paired(long one, long other) {
        return Optional.ofNullable(met.get(new Pair(one, other))).flatMap(MeetingHistory::paired);
    }

    Optional<LocalDate> last(long one, long other) {
        return Optional.ofNullable(met.get(new Pair(one, other))).map(MeetingHistory::last);
    }

    boolean mayMeet(long one, long other) {
        return !apart.contains(new Pair(one, other));
    }

    int visits(long one) {
        return visits.getOrDefault(one, 0);
    }
}
