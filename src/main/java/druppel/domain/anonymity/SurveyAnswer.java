package druppel.domain.anonymity;

/// What somebody answers to an echo: how often they see a thing, set against some weeks before.
public enum SurveyAnswer {
    MORE,
    SAME,
    LESS
}
