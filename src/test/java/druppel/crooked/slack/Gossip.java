package druppel.crooked.slack;

import druppel.crooked.local.Upward;
import java.util.Optional;

/// A platform that knows another.
public record Gossip(Optional<Upward> neighbour) {}
