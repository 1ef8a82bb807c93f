package druppel.domain.delivery;

/// A platform's name for one message: its conversation and its id within it.
public record MessageRef(String conversation, String message) {}
