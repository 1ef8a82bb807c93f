package druppel.chat.intake;

/// Result of an intake: the HTTP response, and the work that follows once the response is sent.
///
/// @param status HTTP status
/// @param type media type of the body; empty without a body
/// @param work does nothing unless the event was stored and is to be processed
public record IntakeResult(int status, String type, String body, Runnable work) {
    /// Accepted, with nothing to say or to do.
    public static final IntakeResult ACCEPTED = stored(() -> {});

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /// The event is stored: acknowledge it, then run the work.
    public static IntakeResult stored(Runnable work) {
        return new IntakeResult(OK, "", "", work);
    }

    /// Rejected with an HTTP status.
    public static IntakeResult rejected(int status) {
        return new IntakeResult(status, "", "", () -> {});
    }

    /// Answered within the request.
    public static IntakeResult answered(String type, String body) {
        return new IntakeResult(OK, type, body, () -> {});
    }

    public boolean accepted() {
        return status == OK;
    }

    /// Whether it could not be stored or answered, and the platform has to send it again.
    public boolean unavailable() {
        return status == UNAVAILABLE;
    }
}
