package druppel.bench;

import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeChoice.History;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A way to choose among a practice's nudges. All of them keep to the unseen and the rested first.
enum Way {
    /// Druppel's own.
    SAMPLED {
        @Override
        Nudge choose(List<Nudge> nudges, History history, LocalDate date, long seed, Hidden hidden) {
            return NudgeChoice.of(nudges, history, date, seed).orElseThrow().nudge();
        }
    },
    /// Any of them.
    UNIFORM {
        @Override
        Nudge choose(List<Nudge> nudges, History history, LocalDate date, long seed, Hidden hidden) {
            return NudgeChoice.any(NudgeChoice.foremost(nudges, history, date), seed).orElseThrow();
        }
    },
    /// The likeliest, by somebody who knows what nobody can know: the most there is to win.
    KNOWING {
        @Override
        Nudge choose(List<Nudge> nudges, History history, LocalDate date, long seed, Hidden hidden) {
            return NudgeChoice.foremost(nudges, history, date).stream()
                    .max(Comparator.comparingDouble(hidden::chance).thenComparing(Nudge::id))
                    .orElseThrow();
        }
    };

    abstract Nudge choose(
            List<Nudge> nudges, History history, LocalDate date, long seed, Hidden hidden);
}
