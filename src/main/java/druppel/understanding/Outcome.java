package druppel.understanding;

/// What happens with a message. The tags are stable: scripts read them.
public enum Outcome {
    /// The command is carried out.
    DO("do"),
    /// The command is offered with a button.
    OFFER("offer"),
    /// The words are kept and count as practised.
    KEEP("keep"),
    /// The words are kept as a note and count as nothing.
    NOT_TODAY("not-today"),
    /// The message gets an answer in words and counts as nothing.
    ANSWER("answer"),
    /// The member is asked what was meant; nothing counts until they answer.
    ASK("ask");

    private final String tag;

    Outcome(String tag) {
        this.tag = tag;
    }

    /// The stable name, such as `not-today`.
    public String tag() {
        return tag;
    }
}
