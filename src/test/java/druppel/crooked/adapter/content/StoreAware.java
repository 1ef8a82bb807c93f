package druppel.crooked.adapter.content;

import druppel.crooked.store.Isolation;
import java.util.Optional;

/// An adapter that knows the store.
public record StoreAware(Optional<Isolation> store) {}
