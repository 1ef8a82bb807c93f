package druppel.crooked.chat;

/// The reply of the crooked house.
public record Reply(String text) {}
