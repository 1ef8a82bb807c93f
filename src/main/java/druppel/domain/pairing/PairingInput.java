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
        List<Participant> buddies, Map<Pair, Meetings> met, Map<Long, Integer> visits, Set<Pair> apart, long seed) {
    public PairingInput {
        buddies = List.copyOf(buddies);
        met = Map.copyOf(met);
        visits = Map.copyOf(visits);
        apart = Set.copyOf(apart);
    }

    int times(long one, long other) {
        return Optional.ofNullable(met.get(new Pair(one, other)))
                .map(Meetings::times)
                .orElse(0);
    }

    Optional<LocalDate> last(long one, long other) {
        return Optional.ofNullable(met.get(new Pair(one, other))).map(Meetings::last);
    }

    boolean mayMeet(long one, long other) {
        return !apart.contains(new Pair(one, other));
    }

    int visits(long one) {
        return visits.getOrDefault(one, 0);
    }

    /// History of meetings of two people. A week is identified by its Monday.
    ///
    /// @param times how often they met as a pair
    /// @param paired the week in which they were last a pair
    /// @param last the week in which they last met, as a pair or in a group of three
    public record Meetings(int times, Optional<LocalDate> paired, LocalDate last) {}

    /// Participant who wants to meet a colleague this week.
    public record Participant(long id, Seniority seniority) {
        /// Whether one is a junior and the other a senior.
        boolean complements(Participant other) {
            return seniority != Seniority.ANY && other.seniority != Seniority.ANY && seniority != other.seniority;
        }
    }

    /// Seniority that a member states, so that juniors meet seniors.
    public enum Seniority {
        ANY,
        JUNIOR,
        SENIOR
    }
}
