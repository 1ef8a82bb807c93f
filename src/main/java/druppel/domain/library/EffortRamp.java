package druppel.domain.library;

import java.util.Comparator;
import java.util.List;

/// Ramp within a practice: hand-picked nudges come before the others, small ones before larger ones, and brave ones
/// only to a member who has done three nudges of the practice.
///
/// @param done how many of them the member has done
record EffortRamp(long done) {
    private static final int DONE_BEFORE_BRAVE = 3;

    /// The nudges that are not too much yet; all of them if there are no others.
    List<Nudge> suitable(List<Nudge> nudges) {
        List<Nudge> suitable =
                nudges.stream().filter(nudge -> isComplete() || !nudge.brave()).toList();
        return suitable.isEmpty() ? nudges : suitable;
    }

    /// Until the ramp is complete, those of the least effort among the hand-picked ones, or among all if none of them
    /// is hand-picked.
    List<Nudge> gentlest(List<Nudge> nudges) {
        List<Nudge> first = nudges.stream().filter(Nudge::first).toList();
        return isComplete() ? nudges : ofLeastEffort(first.isEmpty() ? nudges : first);
    }

    private static List<Nudge> ofLeastEffort(List<Nudge> nudges) {
        Nudge.Effort least = nudges.stream()
                .map(Nudge::effort)
                .min(Comparator.naturalOrder())
                .orElse(Nudge.Effort.BRAVE);
        return nudges.stream().filter(nudge -> nudge.effort() == least).toList();
    }

    private boolean isComplete() {
        return done >= DONE_BEFORE_BRAVE;
    }
}
