package druppel.domain.library;

/// What a member made of a nudge: nothing, done in a tap, answered in words, or not for them.
///
/// Words and a plain no say more than a tap and silence: each counts twice.
public enum NudgeResponse {
    NOTHING(0, 1),
    DONE(1, 0),
    WORDS(2, 0),
    UNWANTED(0, 2);

    private final int in;
    private final int against;

    NudgeResponse(int in, int against) {
        this.in = in;
        this.against = against;
    }

    public boolean done() {
        return in > 0;
    }

    /// What is known of something once this was the answer to it.
    BetaDistribution to(BetaDistribution before) {
        return before.plus(in, against);
    }
}
