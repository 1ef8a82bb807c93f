package druppel.crooked.adapter.server;

import druppel.crooked.feature.nudge.PlatformAware;
import java.util.Optional;

/// A server that knows a feature: the rings allow it, its own rule does not.
public record FeatureServer(Optional<PlatformAware> feature) {}
