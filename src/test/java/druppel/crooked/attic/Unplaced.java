package druppel.crooked.attic;

/// A type in a package that no ring has.
public record Unplaced() {}
