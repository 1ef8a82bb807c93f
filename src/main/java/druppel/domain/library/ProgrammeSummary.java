package druppel.domain.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Summary of a finished programme for one member.
///
/// @param done number of its nudges that the member did
/// @param most the practice done most often; the first in the programme if several tie
public record ProgrammeSummary(int done, Optional<String> most) {

    /// Summarises the responses to a programme.
    ///
    /// @param responses by nudge id
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
