package druppel.platform.slack.outbound;

import druppel.chat.SendOutcome;

/// Upload failure, with the outcome of the request that failed.
final class UploadFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SendOutcome outcome;

    UploadFailedException(SendOutcome outcome) {
        super("a picture could not be uploaded", null, false, false);
        this.outcome = outcome;
    }

    SendOutcome outcome() {
        return outcome;
    }
}
