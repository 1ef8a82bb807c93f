package druppel.core.talk;

import druppel.domain.Language;

/// What a chat offers where it lists commands: how each is typed, and what it is for.
public enum MenuItem {
    TIP(Verb.TIP, Phrase.MENU_TIP),
    DONE(Verb.DONE, Phrase.MENU_DONE),
    REFLECT(Verb.REFLECT, Phrase.MENU_REFLECT),
    STREAK(Verb.STREAK, Phrase.MENU_STREAK),
    NOW(Verb.NOW, Phrase.MENU_NOW),
    WHY(Verb.WHY, Phrase.MENU_WHY),
    PROGRAMME(Verb.PROGRAMME, Phrase.MENU_PROGRAMME),
    SETTINGS(Verb.NUDGE, Phrase.MENU_SETTINGS),
    DATA(Verb.MY_DATA, Phrase.MENU_DATA),
    HELP(Verb.HELP, Phrase.MENU_HELP);

    private final Verb verb;
    private final Phrase purpose;

    MenuItem(Verb verb, Phrase purpose) {
        this.verb = verb;
        this.purpose = purpose;
    }

    public String typed(Language language) {
        return verb.written(language);
    }

    public Phrase purpose() {
        return purpose;
    }
}
