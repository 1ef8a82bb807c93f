package druppel.crooked;

/// The entry point of the crooked house.
public record EntryPoint() {}
