package druppel.chat.intake;

/// Thrown when some of a stored reply was not sent, or may not have arrived: it is looked up and sent later.
final class UnsentReplyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
