package druppel.app;

/// A platform was asked whether a message is there and gave no answer, so nothing is known.
public final class LookFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LookFailed(String why) {
        super(why);
    }
}
