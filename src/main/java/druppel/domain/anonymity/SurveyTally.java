package druppel.domain.anonymity;

/// Counts of each answer to a team survey, without the respondents.
public record SurveyTally(int more, int same, int less) {

    /// A tally without answers.
    public static SurveyTally none() {
        return new SurveyTally(0, 0, 0);
    }

    /// Whether there are enough answers to show.
    public boolean isEnough() {
        return AnonymityThreshold.isEnough(answered());
    }

    /// Minimum number of respondents, in steps of five, so that one person more or less does not show.
    public int atLeast() {
        return AnonymityThreshold.steps(answered());
    }

    /// Share of this answer, in words.
    ///
    /// @throws IllegalArgumentException if there are too few answers to show
    public RoundedShare share(Answer surveyAnswer) {
        return RoundedShare.of(count(surveyAnswer), answered());
    }

    private int answered() {
        return more + same + less;
    }

    private int count(Answer surveyAnswer) {
        return switch (surveyAnswer) {
            case MORE -> more;
            case SAME -> same;
            case LESS -> less;
        };
    }

    /// Answer to a team survey: how often the respondent sees a behaviour, compared with some weeks ago.
    public enum Answer {
        MORE,
        SAME,
        LESS
    }
}
