package druppel.crooked.core.habit;

import druppel.crooked.core.calendar.Early;
import java.util.Optional;

/// The other half of a cycle.
public record Late(Optional<Early> early) {}
