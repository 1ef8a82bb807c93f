package druppel.domain.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Nudge chosen for a member, and the reason.
///
/// A nudge never seen comes before one seen; among those seen, the ones not seen for four weeks; if there are none, the
/// one seen longest ago. Thompson sampling decides among the rest: it draws a sample of the member's preferences and
/// takes the nudge that fits best. So what suits the member comes more often as confidence grows, and the rest still
/// comes now and then.
///
/// Pure and repeatable: the same candidates, history and seed give the same nudge, so that a message rendered again
/// after a crash has the same text.
public record NudgeChoice(Nudge nudge, Reason reason) {
    private static final int REST_DAYS = 28;

    /// Why this nudge was chosen: hand-picked for the first days, never seen by this member, not seen for a while, or
    /// because the member keeps it as a habit.
    public enum Reason {
        FIRST,
        NEW,
        RESTED,
        KEPT,
        BOOSTER
    }

    /// Nudges that a member has seen, and their preferences before this date.
    ///
    /// @param seen the date on which the member last saw each nudge, by nudge id
    /// @param done the ids of the nudges that they have done
    public record History(Map<String, LocalDate> seen, Set<String> done, PreferenceModel preferenceModel) {
        public History {
            seen = Map.copyOf(seen);
            done = Set.copyOf(done);
        }

        private boolean saw(Nudge nudge) {
            return seen.containsKey(nudge.id());
        }

        private LocalDate last(Nudge nudge) {
            return seen.getOrDefault(nudge.id(), LocalDate.MIN);
        }
    }

    /// Chooses among the candidates for a date.
    ///
    /// @param seed drives the sampling and breaks ties; made from member and date, so that colleagues get
    ///   different nudges
    /// @return empty only if there are no candidates
    public static Optional<NudgeChoice> of(List<Nudge> candidates, History history, LocalDate date, long seed) {
        ToDoubleFunction<Nudge> guess = history.preferenceModel().guess(seed);
        return foremost(candidates, history, date).stream()
                .min(Comparator.comparingDouble(guess).reversed().thenComparing(shuffled(seed)))
                .map(nudge -> new NudgeChoice(nudge, reason(nudge, history)));
    }

    private static Reason reason(Nudge nudge, History history) {
        if (history.saw(nudge)) {
            return Reason.RESTED;
        }
        return nudge.first() ? Reason.FIRST : Reason.NEW;
    }

    /// Chooses among the nudges of one practice, in small steps: see `EffortRamp`.
    ///
    /// @param candidates those that the member wants, of the practice's nudges
    public static Optional<NudgeChoice> inSmallSteps(
            List<Nudge> candidates, History history, LocalDate date, long seed) {
        long done = candidates.stream()
                .filter(nudge -> history.done().contains(nudge.id()))
                .count();
        return along(new EffortRamp(done), candidates, history, date, seed);
    }

    /// Chooses one of the smallest of them, however many the member has done.
    public static Optional<NudgeChoice> small(List<Nudge> candidates, History history, LocalDate date, long seed) {
        return along(new EffortRamp(0), candidates, history, date, seed);
    }

    private static Optional<NudgeChoice> along(
            EffortRamp ramp, List<Nudge> candidates, History history, LocalDate date, long seed) {
        return of(ramp.gentlest(foremost(ramp.suitable(candidates), history, date)), history, date, seed);
    }

    /// Chooses any of them with equal probability.
    public static Optional<Nudge> any(List<Nudge> candidates, long seed) {
        return candidates.stream().min(shuffled(seed));
    }

    /// The seed for a member and a date.
    public static long seed(long member, LocalDate date) {
        return member * 1_000_003 + date.toEpochDay();
    }

    /// The candidates that take precedence over the others; at least one.
    public static List<Nudge> foremost(List<Nudge> candidates, History history, LocalDate date) {
        LocalDate oldest = candidates.stream()
                .map(history::last)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate rested = date.minusDays(REST_DAYS);
        LocalDate latest = oldest.equals(LocalDate.MIN) || oldest.isAfter(rested) ? oldest : rested;
        return candidates.stream()
                .filter(nudge -> !history.last(nudge).isAfter(latest))
                .toList();
    }

    private static Comparator<Nudge> shuffled(long seed) {
        return Comparator.<Nudge>comparingLong(nudge -> mixed(nudge.id(), seed)).thenComparing(Nudge::id);
    }

    static long mixed(String id, long seed) {
        long mixed = (id.hashCode() + seed) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
