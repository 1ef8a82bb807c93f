package druppel.core.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which nudge comes next: one never seen before one seen, and of those seen the one longest ago.
///
/// Pure and repeatable: the same candidates, history and seed give the same nudge, so that a
/// message drawn a second time after a crash says the same.
public record Choice(Nudge nudge, Reason reason) {

    /// Why this one: never seen by this member, or the one not seen for longest.
    public enum Reason {
        NEW,
        LONGEST_AGO
    }

    /// Chooses among the candidates.
    ///
    /// @param seen the date on which the member last saw each nudge, by nudge id
    /// @param seed decides among equals; the member and the date, so that colleagues differ
    /// @return empty only where there are no candidates
    public static Optional<Choice> of(
            List<Nudge> candidates, Map<String, LocalDate> seen, long seed) {
        return candidates.stream()
                .min(
                        Comparator.<Nudge, LocalDate>comparing(
                                        nudge -> seen.getOrDefault(nudge.id(), LocalDate.MIN))
                                .thenComparingLong(nudge -> shuffled(nudge.id(), seed))
                                .thenComparing(Nudge::id))
                .map(nudge ->
                        new Choice(
                                nudge,
                                seen.containsKey(nudge.id()) ? Reason.LONGEST_AGO : Reason.NEW));
    }

    /// The seed of a member on a date.
    public static long seed(long member, LocalDate date) {
        return member * 1_000_003 + date.toEpochDay();
    }

    private static long shuffled(String id, long seed) {
        long mixed = (id.hashCode() + seed) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
