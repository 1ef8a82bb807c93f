package druppel.crooked.local;

import druppel.crooked.Roof;
import java.util.Optional;

/// A platform that knows the root.
public record Upward(Optional<Roof> roof) {}
