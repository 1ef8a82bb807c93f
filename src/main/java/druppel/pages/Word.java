package druppel.pages;

import druppel.core.Language;

/// The words of the landing page.
public enum Word {
    TITLE("Druppel: one small drop a workday", "Druppel: elke werkdag een druppel"),
    TAGLINE("One small drop a workday", "Elke werkdag een druppel"),
    HEADING(
            "Leading with more connection, a drop at a time",
            "Verbindend leiden, druppel voor druppel"),
    WHAT(
            "Each workday Druppel gives you one small thing to try, in the chat where you already work.",
            "Elke werkdag geeft Druppel je iets kleins om te proberen, in de chat waar je al werkt."),
    HOW(
            "You do it, write back one line about how it went, and see a habit grow.",
            "Je doet het, schrijft in één regel terug hoe het ging, en ziet een gewoonte groeien."),
    WHERE(
            "What you write stays in your own organisation's database, and is stored encrypted.",
            "Wat je schrijft blijft in de database van je eigen organisatie, versleuteld bewaard."),
    WHERE_FOR_MANY(
            "What you write is stored encrypted, in the database of whoever runs this Druppel.",
            "Wat je schrijft wordt versleuteld bewaard, in de database van wie deze Druppel beheert."),
    TRY("Try it here", "Probeer het hier"),
    ADD_TO_SLACK("Add to Slack", "Toevoegen aan Slack"),
    CLOSED(
            "This Druppel lives in your organisation's chat: look for it there.",
            "Deze Druppel woont in de chat van je organisatie: zoek hem daar.");

    private final String english;
    private final String dutch;

    Word(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    public String in(Language language) {
        return language.among(english, dutch);
    }
}
