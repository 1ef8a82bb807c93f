package druppel.domain.delivery;

/// Reference to a message on a platform: its conversation and its id within it.
public record MessageRef(String conversation, String message) {}
