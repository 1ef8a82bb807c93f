package druppel.domain.anonymity;

/// How often each answer was given; whose they are is not known.
public record SurveyTally(int more, int same, int less) {

    /// None yet.
    public static SurveyTally none() {
        return new SurveyTally(0, 0, 0);
    }

    /// Whether they may be shown.
    public boolean isEnough() {
        return AnonymityThreshold.isEnough(answered());
    }

    /// At least how many have answered, in steps of five, so that one person more or less is not
    /// seen.
    public int atLeast() {
        return AnonymityThreshold.steps(answered());
    }

    /// How many gave this answer, in words.
    ///
    /// @throws IllegalArgumentException where they may not be shown
    public RoundedShare share(SurveyAnswer surveyAnswer) {
        return RoundedShare.of(count(surveyAnswer), answered());
    }

    private int answered() {
        return more + same + less;
    }

    private int count(SurveyAnswer surveyAnswer) {
        return switch (surveyAnswer) {
            case MORE -> more;
            case SAME -> same;
            case LESS -> less;
        };
    }
}
