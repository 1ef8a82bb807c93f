package druppel.crooked.server;

import druppel.crooked.app.Climbing;
import java.util.Optional;

/// A web server that knows a use case.
public record Nosy(Optional<Climbing> climbing) {}
