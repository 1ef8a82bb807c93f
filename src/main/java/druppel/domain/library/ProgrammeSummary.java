package druppel.domain.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Summary of a finished programme for one member.
///
/// @param days number of days on which the member practised
/// @param most the practice with the most of them; the first in the programme if several tie
public record ProgrammeSummary(int days, Optional<String> most) {

    /// Practice of a nudge that a member did on a date.
    public record Done(String practice, LocalDate date) {}

    /// Summarises what was done during a programme.
    ///
    /// @param days number of practised days, including those without a nudge
    public static ProgrammeSummary of(Programme programme, int days, Collection<Done> done) {
        Map<String, Long> daysByPractice =
                done.stream().distinct().collect(Collectors.groupingBy(Done::practice, Collectors.counting()));
        return new ProgrammeSummary(days, most(programme, daysByPractice));
    }

    private static Optional<String> most(Programme programme, Map<String, Long> days) {
        List<String> practices = programme.steps().stream()
                .map(Programme.Step::practice)
                .filter(days::containsKey)
                .distinct()
                .toList();
        return practices.stream()
                .reduce((first, later) -> days.getOrDefault(later, 0L) > days.getOrDefault(first, 0L) ? later : first);
    }
}
