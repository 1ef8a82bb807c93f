package druppel.domain.library;

import java.util.List;

/// Response of a member to a nudge: none, done with a tap, answered in words, or rejected.
///
/// Words and a rejection are stronger signals than a tap or no response: each counts twice.
public enum NudgeResponse {
    NOTHING(0, 1),
    /// The situation of the nudge did not occur: says something about its setting alone.
    ABSENT(0, 1),
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

    /// The attributes of a nudge that this response says something about.
    List<Nudge.Attribute> teaches(Nudge nudge) {
        return this == ABSENT ? List.of(nudge.context()) : nudge.attributes();
    }

    /// Updates a distribution with this response.
    BetaDistribution to(BetaDistribution before) {
        return before.plus(in, against);
    }
}
