package druppel.crooked.platform.slack;

import druppel.crooked.store.dialect.Dialect;
import java.util.Optional;

/// A platform that knows the store.
public record StoreAware(Optional<Dialect> dialect) {}
