package druppel.command;

import druppel.domain.Language;

/// Options of the buddy command.
public enum BuddyOption {
    SHOW("", ""),
    ON("on", "aan"),
    OFF("off", "uit"),
    SKIP("skip", "overslaan"),
    JUNIOR("junior", "junior"),
    SENIOR("senior", "senior"),
    ANY("any", "iedereen"),
    /// Never meet this colleague.
    NOT("not", "niet"),
    /// Allow this colleague again.
    AGAIN("again", "weer");

    private final String english;
    private final String dutch;

    BuddyOption(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    /// How the whole command is best typed, such as "nudge buddy on".
    public String command(Language language) {
        return (Keyword.BUDDY.written(language) + " " + language.choose(english, dutch)).strip();
    }
}
