package druppel.domain.library;

/// Learned preference of a member for one attribute of nudges, compared with all nudges.
///
/// @param certainty how sure it is; of no meaning while the leaning is unknown
/// @param nudges number of nudges that it follows from
/// @param done number of them that the member did
public record LearnedPreference(Nudge.Attribute attribute, Leaning leaning, Certainty certainty, int nudges, int done) {

    public boolean known() {
        return leaning != Leaning.UNKNOWN;
    }

    /// How the member responds to nudges with the attribute: better than to others, worse, about alike, or not known
    /// yet.
    public enum Leaning {
        MORE,
        LESS,
        ALIKE,
        UNKNOWN
    }

    /// How sure a preference is: by the standard deviation of its distribution, which becomes smaller with each
    /// response.
    public enum Certainty {
        LITTLE,
        SOME,
        MUCH;

        private static final double SOME_BELOW = 0.15;
        private static final double MUCH_BELOW = 0.1;

        static Certainty of(BetaDistribution belief) {
            double deviation = belief.standardDeviation();
            if (deviation < MUCH_BELOW) {
                return MUCH;
            }
            return deviation < SOME_BELOW ? SOME : LITTLE;
        }
    }
}
