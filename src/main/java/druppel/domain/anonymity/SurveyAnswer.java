package druppel.domain.anonymity;

/// Answer to a team survey: how often the respondent sees a behaviour, compared with some weeks ago.
public enum SurveyAnswer {
    MORE,
    SAME,
    LESS
}
