package druppel.crooked.domain.calendar;

import druppel.crooked.domain.habit.SecondHalf;
import java.util.Optional;

/// Half of a cycle.
public record FirstHalf(Optional<SecondHalf> second) {}
