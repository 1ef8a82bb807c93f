package druppel.core.practice;

/// Where a nudge is done; `MESSAGE` is mail or chat.
public enum Setting implements Aspect {
    MEETING,
    ONE_TO_ONE,
    MESSAGE,
    CORRIDOR,
    ALONE
}
