package druppel.app;

/// The places in which people have opened their own page within the platform, their Home. Nobody
/// else's is worth publishing.
public interface OpenedHomes {

    /// Somebody has opened it; noted once.
    void note(long member, Person place);

    /// Whether it was ever opened there.
    boolean has(Person place);
}
