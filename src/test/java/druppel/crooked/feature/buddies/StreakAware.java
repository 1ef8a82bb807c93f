package druppel.crooked.feature.buddies;

import druppel.crooked.feature.streak.BuddiesAware;
import java.util.Optional;

/// Half of a cycle between features: one arrow would be allowed.
public record StreakAware(Optional<BuddiesAware> streak) {}
