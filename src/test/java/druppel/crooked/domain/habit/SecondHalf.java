package druppel.crooked.domain.habit;

import druppel.crooked.domain.calendar.FirstHalf;
import java.util.Optional;

/// The other half of the cycle.
public record SecondHalf(Optional<FirstHalf> first) {}
