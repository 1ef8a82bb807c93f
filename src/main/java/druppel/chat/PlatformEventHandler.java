package druppel.chat;

/// Handler of platform events. Thread-safe and idempotent.
@FunctionalInterface
public interface PlatformEventHandler {
    void handle(PlatformEvent platformEvent);
}
