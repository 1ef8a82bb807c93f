package druppel.core.talk;

/// Why somebody who was named is not invited.
public enum LeftOut {
    /// A member, somebody who left, or somebody who was asked before: which of these is theirs to
    /// tell.
    KNOWN(Phrase.LEFT_OUT_KNOWN),
    GUEST(Phrase.LEFT_OUT_GUEST),
    BOT(Phrase.LEFT_OUT_BOT),
    /// Deactivated, or not there.
    GONE(Phrase.LEFT_OUT_GONE);

    private final Phrase phrase;

    LeftOut(Phrase phrase) {
        this.phrase = phrase;
    }

    Phrase phrase() {
        return phrase;
    }
}
