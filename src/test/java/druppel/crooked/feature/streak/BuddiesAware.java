package druppel.crooked.feature.streak;

import druppel.crooked.feature.buddies.StreakAware;
import java.util.Optional;

/// The other half of the cycle.
public record BuddiesAware(Optional<StreakAware> buddies) {}
