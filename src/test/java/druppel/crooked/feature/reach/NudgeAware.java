package druppel.crooked.feature.reach;

import druppel.crooked.feature.nudge.PlatformAware;
import java.util.Optional;

/// A feature of the upper ring that knows one of the lower.
public record NudgeAware(Optional<PlatformAware> nudge) {}
