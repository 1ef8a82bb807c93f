package druppel.feature.words;

import druppel.domain.calendar.Quarter;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Page of a member's own words, newest first.
///
/// @param next the position from which the next page goes on; empty on the last one
/// @param searchedTo the date up to which was searched, if the search was cut off before the page was full
/// @param total how many of the member's reflections have words, whatever the filter
/// @param quarters those with words, newest first
/// @param practices those with words, in the library's order
/// @param others whether there are words about no practice
public record WordsPage(
        List<Entry> entries,
        Optional<Position> next,
        Optional<LocalDate> searchedTo,
        int total,
        List<Quarter> quarters,
        List<Practice> practices,
        boolean others) {
    public WordsPage {
        entries = List.copyOf(entries);
        quarters = List.copyOf(quarters);
        practices = List.copyOf(practices);
    }

    /// A reflection with the nudge that it answers, where the library still has it.
    ///
    /// @param shares how often its author shared it
    public record Entry(Reflection reflection, Optional<Nudge> nudge, Optional<Practice> practice, int shares) {}
}
