package druppel.command;

import druppel.domain.Language;
import druppel.message.MemberTextKey;

/// Items of a platform's command menu: how each command is typed, and what it is for.
public enum MenuItem {
    TIP(Keyword.TIP, MemberTextKey.MENU_TIP),
    DONE(Keyword.DONE, MemberTextKey.MENU_DONE),
    REFLECT(Keyword.REFLECT, MemberTextKey.MENU_REFLECT),
    STREAK(Keyword.STREAK, MemberTextKey.MENU_STREAK),
    NOW(Keyword.NOW, MemberTextKey.MENU_NOW),
    WHY(Keyword.WHY, MemberTextKey.MENU_WHY),
    PROGRAMME(Keyword.PROGRAMME, MemberTextKey.MENU_PROGRAMME),
    SETTINGS(Keyword.NUDGE, MemberTextKey.MENU_SETTINGS),
    DATA(Keyword.MY_DATA, MemberTextKey.MENU_DATA),
    HELP(Keyword.HELP, MemberTextKey.MENU_HELP);

    private final Keyword keyword;
    private final MemberTextKey purpose;

    MenuItem(Keyword keyword, MemberTextKey purpose) {
        this.keyword = keyword;
        this.purpose = purpose;
    }

    public String typed(Language language) {
        return keyword.written(language);
    }

    public MemberTextKey purpose() {
        return purpose;
    }
}
