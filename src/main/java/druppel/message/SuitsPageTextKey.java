package druppel.message;

/// Keys of the texts of the page about what suits a member.
public enum SuitsPageTextKey implements TextKey {
    SUITS_ABOUT,
    SUITS_KIND,
    SUITS_SETTING,
    SUITS_EFFORT,
    SUITS_RESET_LABEL,
    SUITS_TOLD,
    SUITS_TOLD_SAVE,
    SUITS_TOLD_FORGET,
    SUITS_TOLD_MISSING,
    SUITS_TOLD_SAVED,
    SUITS_TOLD_SAME,
    SUITS_BRAVE,
    SUITS_BRAVE_CHANGE,
    SUITS_ASIDE,
    SUITS_ASIDE_NONE,
    SUITS_ASIDE_HOW,
    SUITS_ASIDE_ON,
    SUITS_ASIDE_REASON,
    SUITS_ASIDE_COMMENT,
    SUITS_BRING_BACK_LABEL
}
