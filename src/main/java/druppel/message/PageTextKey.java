package druppel.message;

/// Keys of the texts of the frame around every page, and of the page about what people do together.
public enum PageTextKey implements TextKey {
    PAGE_SKIP,
    PAGE_MENU,
    PAGE_ME,
    PAGE_WORDS,
    PAGE_SUITS,
    PAGE_RHYTHM,
    PAGE_PRIVACY,
    PAGE_TEAM,
    PAGE_ADMIN,
    PAGE_CHAT,
    PAGE_SIGN_OUT,
    PAGE_NOT_JOINED_TITLE,
    PAGE_NOT_JOINED,
    PAGE_NOT_FOUND_TITLE,
    PAGE_NOT_FOUND,
    PAGE_EXPIRED_TITLE,
    PAGE_EXPIRED,
    PAGE_TOO_LARGE_TITLE,
    PAGE_TOO_LARGE,
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
