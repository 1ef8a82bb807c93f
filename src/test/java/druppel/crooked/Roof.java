package druppel.crooked;

/// The root of the crooked house.
public record Roof() {}
