package druppel.command;

import druppel.domain.Language;
import druppel.message.HelpTextKey;
import druppel.message.TextKey;

/// Items of a platform's command menu: how each command is typed, and what it is for.
public enum MenuItem {
    TIP(Keyword.TIP, HelpTextKey.MENU_TIP),
    DONE(Keyword.DONE, HelpTextKey.MENU_DONE),
    REFLECT(Keyword.REFLECT, HelpTextKey.MENU_REFLECT),
    STREAK(Keyword.STREAK, HelpTextKey.MENU_STREAK),
    NOW(Keyword.NOW, HelpTextKey.MENU_NOW),
    AIM(Keyword.AIM, HelpTextKey.MENU_AIM),
    PROGRAMME(Keyword.PROGRAMME, HelpTextKey.MENU_PROGRAMME),
    SETTINGS(Keyword.NUDGE, HelpTextKey.MENU_SETTINGS),
    DATA(Keyword.MY_DATA, HelpTextKey.MENU_DATA),
    HELP(Keyword.HELP, HelpTextKey.MENU_HELP);

    private final Keyword keyword;
    private final TextKey purpose;

    MenuItem(Keyword keyword, TextKey purpose) {
        this.keyword = keyword;
        this.purpose = purpose;
    }

    public String typed(Language language) {
        return keyword.written(language);
    }

    public TextKey purpose() {
        return purpose;
    }
}
