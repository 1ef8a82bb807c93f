package druppel.crooked.core.calendar;

import druppel.crooked.core.habit.Late;
import java.util.Optional;

/// Half of a cycle.
public record Early(Optional<Late> late) {}
