package druppel.crooked.platform.slack;

import druppel.crooked.platform.local.RootAware;
import java.util.Optional;

/// A platform that knows another.
public record NeighbourAware(Optional<RootAware> neighbour) {}
