package druppel.crooked.platform.local;

import druppel.crooked.EntryPoint;
import java.util.Optional;

/// A platform that knows the entry point.
public record RootAware(Optional<EntryPoint> root) {}
