package druppel.domain.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Which nudge comes next. One never seen comes before one seen; of those seen, those that have
/// rested for four weeks; where none has, the one seen longest ago. Among those that are left
/// Thompson sampling decides: a guess at the member's taste is drawn as likely as it is true, and
/// the nudge that suits it best comes. So what suits comes more often, the more so the surer it is,
/// and everything else goes on coming now and then.
///
/// Pure and repeatable: the same candidates, history and seed give the same nudge, so that a
/// message drawn a second time after a crash says the same.
public record NudgeChoice(Nudge nudge, Reason reason) {
    private static final int REST_DAYS = 28;

    /// Why this one: never seen by this member, or seen but not for a while.
    public enum Reason {
        NEW,
        RESTED
    }

    /// What a member has seen, and what is known of their taste before this date.
    ///
    /// @param seen the date on which the member last saw each nudge, by nudge id
    public record History(Map<String, LocalDate> seen, PreferenceModel preferenceModel) {
        private boolean saw(Nudge nudge) {
            return seen.containsKey(nudge.id());
        }

        private LocalDate last(Nudge nudge) {
            return seen.getOrDefault(nudge.id(), LocalDate.MIN);
        }
    }

    /// Chooses among the candidates for a date.
    ///
    /// @param seed draws the guess and decides among equals; the member and the date, so that
    ///   colleagues differ
    /// @return empty only where there are no candidates
    public static Optional<NudgeChoice> of(List<Nudge> candidates, History history, LocalDate date, long seed) {
        ToDoubleFunction<Nudge> guess = history.preferenceModel().guess(seed);
        return foremost(candidates, history, date).stream()
                .min(Comparator.comparingDouble(guess).reversed().thenComparing(shuffled(seed)))
                .map(nudge -> new NudgeChoice(nudge, history.saw(nudge) ? Reason.RESTED : Reason.NEW));
    }

    /// Any of them, each as likely as another.
    public static Optional<Nudge> any(List<Nudge> candidates, long seed) {
        return candidates.stream().min(shuffled(seed));
    }

    /// The seed of a member on a date.
    public static long seed(long member, LocalDate date) {
        return member * 1_000_003 + date.toEpochDay();
    }

    /// Those that come before the others, in the end one at least.
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
