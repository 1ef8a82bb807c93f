package druppel.store.dialect;

/// Lock of the one process that may write a database, held until it is closed or its process ends.
public interface OwnerLock extends AutoCloseable {
    /// The lock of a database that any number of processes may write.
    OwnerLock SHARED = () -> {};

    @Override
    void close();
}
