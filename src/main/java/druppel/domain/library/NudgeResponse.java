package druppel.domain.library;

/// Response of a member to a nudge: none, done with a tap, answered in words, or rejected.
///
/// Words and a rejection are stronger signals than a tap or no response: each counts twice.
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

    /// Updates a distribution with this response.
    BetaDistribution to(BetaDistribution before) {
        return before.plus(in, against);
    }
}
