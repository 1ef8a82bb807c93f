package druppel.domain.library;

/// Setting in which a nudge is done; `MESSAGE` is mail or chat.
public enum NudgeContext implements NudgeAttribute {
    MEETING,
    ONE_TO_ONE,
    MESSAGE,
    CORRIDOR,
    ALONE
}
