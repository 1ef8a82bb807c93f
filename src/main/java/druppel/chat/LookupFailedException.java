package druppel.chat;

/// Thrown if a message lookup gets no answer from the platform, so that it is unknown whether the message
/// exists.
public final class LookupFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LookupFailedException(String why) {
        super(why);
    }
}
