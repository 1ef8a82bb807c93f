package druppel.platform.slack.oauth;

import druppel.domain.Language;

/// Texts of the installation pages.
public enum InstallTexts {
    TAGLINE("One small drop each working day", "Elke werkdag een druppel"),
    INSTALLED("Druppel is in your Slack", "Druppel zit in jullie Slack"),
    NEXT_HEADING("What happens now", "Wat er nu gebeurt"),
    NEXT(
            "Nothing comes by itself. Open Druppel under Apps in Slack and say hello. Only people who say yes get"
                    + " something small to try each working day.",
            "Er komt niets vanzelf. Open Druppel onder Apps in Slack en zeg hallo. Alleen wie ja zegt, krijgt"
                    + " elke werkdag iets kleins om te proberen."),
    READERS_HEADING("Who can read what", "Wie wat kan lezen"),
    READERS(
            "What you write to Druppel is yours. It’s stored encrypted, and Druppel shows it to nobody else:"
                    + " no colleague, no manager, no admin. Slack keeps its own copy of messages, by its own rules.",
            "Wat je aan Druppel schrijft, is van jou. Het wordt versleuteld bewaard, en Druppel laat het aan"
                    + " niemand anders zien: geen collega, geen leidinggevende, geen beheerder. Slack bewaart zelf ook"
                    + " berichten, volgens eigen regels."),
    CHANNELS(
            "Druppel reads no channels, only what people write to it.",
            "Druppel leest geen kanalen, alleen wat mensen aan Druppel schrijven."),
    DECLINED("Nothing was installed", "Er is niets geïnstalleerd"),
    DECLINED_WHAT(
            "You stopped along the way, and that’s fine. Changed your mind? Then start again.",
            "Je bent onderweg gestopt, en dat is prima. Toch wel? Begin dan opnieuw."),
    UNEXPECTED("That link no longer works", "Die link werkt niet meer"),
    UNEXPECTED_WHAT(
            "A link to install works once, for ten minutes, in the browser you started in. Nothing was"
                    + " installed just now; start again and it will work.",
            "Een link om te installeren werkt één keer, tien minuten lang, in de browser waarin je begon. Er is"
                    + " nu niets geïnstalleerd; begin opnieuw, dan lukt het."),
    REFUSED("Slack said no", "Slack zei nee"),
    REFUSED_WHAT(
            "Slack didn’t accept the installation. Try again; if it fails once more, ask whoever runs"
                    + " this Druppel to look at its log.",
            "Slack accepteerde de installatie niet. Probeer het opnieuw; lukt het weer niet, vraag dan wie deze"
                    + " Druppel beheert om in het log te kijken."),
    SILENT("Slack didn’t answer", "Slack gaf geen antwoord"),
    SILENT_WHAT(
            "We don’t know for sure whether it worked. Try again in a moment; doing it twice does no harm.",
            "We weten niet zeker of het gelukt is. Probeer het zo nog eens; twee keer kan geen kwaad."),
    BUSY("Druppel can’t do this right now", "Dat lukt Druppel nu even niet"),
    BUSY_WHAT(
            "This is on our side, not yours. Try again in a moment.",
            "Dat ligt aan ons, niet aan jou. Probeer het zo nog eens."),
    AGAIN("Try again", "Opnieuw proberen"),
    HOME("What is Druppel?", "Wat is Druppel?");

    private final String english;
    private final String dutch;

    InstallTexts(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    public String in(Language language) {
        return language.choose(english, dutch);
    }
}
