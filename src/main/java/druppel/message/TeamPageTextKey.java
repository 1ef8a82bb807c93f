package druppel.message;

/// Keys of the texts of the page about what people do together.
public enum TeamPageTextKey implements TextKey {
    TEAM_ABOUT,
    TEAM_SEASON,
    TEAM_SEASON_WHAT,
    TEAM_SEASON_NOW,
    TEAM_HISTORY,
    TEAM_HISTORY_WHAT,
    TEAM_HISTORY_QUARTER,
    TEAM_HISTORY_BASELINE,
    TEAM_ROUND,
    TEAM_BUDDY_IN_CHAT
}
