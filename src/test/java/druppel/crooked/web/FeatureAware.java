package druppel.crooked.web;

import druppel.crooked.feature.nudge.PlatformAware;
import java.util.Optional;

/// A part of HTTP that knows a feature.
public record FeatureAware(Optional<PlatformAware> feature) {}
