package druppel.chat;

/// Does what follows from a notice. Safe for use by many threads at once; the same notice twice
/// does no harm.
@FunctionalInterface
public interface PlatformEventHandler {
    void heed(PlatformEvent platformEvent);
}
