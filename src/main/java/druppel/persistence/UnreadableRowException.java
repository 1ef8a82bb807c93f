package druppel.persistence;

/// A sealed row that an act needs does not open now: its key is missing, or its bytes are damaged. Nothing is changed,
/// because what cannot be read is never overwritten.
public final class UnreadableRowException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /// Names the row, such as `reflection:7:31`.
    public UnreadableRowException(String row, Throwable cause) {
        super(
                "cannot decrypt " + row + ": it was encrypted for another row or with another key, or it is damaged",
                cause);
    }
}
