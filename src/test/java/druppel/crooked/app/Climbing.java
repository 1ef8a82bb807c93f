package druppel.crooked.app;

import druppel.crooked.slack.Gossip;
import java.util.Optional;

/// A use case that knows a platform.
public record Climbing(Optional<Gossip> gossip) {}
