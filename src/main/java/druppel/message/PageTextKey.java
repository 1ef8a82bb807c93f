package druppel.message;

/// Keys of the texts of the frame around every page.
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
    PAGE_BACK
}
