package druppel.domain.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody did of a programme that lies behind them.
///
/// @param done how many of its nudges
/// @param most the practice of which they did the most; of several the first in the programme
public record ProgrammeSummary(int done, Optional<String> most) {

    /// What these answers tell of a programme.
    ///
    /// @param responses by the id of the nudge
    public static ProgrammeSummary of(Programme programme, Map<String, NudgeResponse> responses, Catalogue catalogue) {
        Map<String, Integer> done = new HashMap<>();
        responses.forEach((id, nudgeResponse) -> {
            if (nudgeResponse.done()) {
                catalogue.nudge(id).ifPresent(nudge -> done.merge(nudge.practice(), 1, Math::addExact));
            }
        });
        return new ProgrammeSummary(
                done.values().stream().mapToInt(Integer::intValue).sum(), most(programme, done));
    }

    private static Optional<String> most(Programme programme, Map<String, Integer> done) {
        List<String> practices = programme.steps().stream()
                .map(Programme.Step::practice)
                .distinct()
                .toList();
        int highest = practices.stream()
                .mapToInt(practice -> done.getOrDefault(practice, 0))
                .max()
                .orElse(0);
        return practices.stream()
                .filter(practice -> highest > 0 && done.getOrDefault(practice, 0) == highest)
                .findFirst();
    }
}
