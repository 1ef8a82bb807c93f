package druppel.store;

/// The database or its keyset cannot be used. The message is one line for the user: what, where,
/// how to mend.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /// The deepest cause in one line.
    static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String said = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return deepest.getClass().getSimpleName() + ": " + said.strip();
    }
}
