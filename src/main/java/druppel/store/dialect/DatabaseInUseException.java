package druppel.store.dialect;

/// Another process owns the database. The message names it.
public final class DatabaseInUseException extends StoreUnavailableException {
    private static final long serialVersionUID = 1;

    public DatabaseInUseException(String message) {
        super(message);
    }
}
