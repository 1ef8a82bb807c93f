package druppel.crooked.feature.nudge;

import druppel.crooked.platform.slack.NeighbourAware;
import java.util.Optional;

/// A feature that knows a platform.
public record PlatformAware(Optional<NeighbourAware> platform) {}
