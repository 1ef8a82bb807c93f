package druppel.chat;

/// A platform was asked whether a message is there and gave no answer, so nothing is known.
public final class LookupFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LookupFailedException(String why) {
        super(why);
    }
}
