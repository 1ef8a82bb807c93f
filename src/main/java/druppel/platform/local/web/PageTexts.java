package druppel.platform.local.web;

import druppel.domain.Language;

/// Texts of the page itself; the bot's texts come from the conversation.
public enum PageTexts {
    TAGLINE("One small drop a workday", "Elke werkdag een druppel"),
    TO_COMPOSER("Skip to writing", "Naar het schrijfveld"),
    CONVERSATION("Conversation", "Gesprek"),
    WRITE("Write a message", "Schrijf een bericht"),
    PLACEHOLDER("Write, or ask for help", "Schrijf, of vraag om help"),
    SEND("Send", "Verstuur"),
    BOT("Druppel", "Druppel"),
    YOU("You", "Jij"),
    EARLIER("Show earlier messages", "Toon eerdere berichten"),
    WELCOME("Good that you are here", "Fijn dat je er bent"),
    WELCOME_TEXT(
            "Druppel gives you one small thing to try each workday. It starts with a hello.",
            "Druppel geeft je elke werkdag iets kleins om te proberen. Het begint met hallo."),
    HELLO("Say hello", "Zeg hallo"),
    OWN_PLACE("You and Druppel", "Jij en Druppel"),
    EVERYONE("Everyone", "Iedereen"),
    PLACES("Conversations", "Gesprekken"),
    COLLEAGUE("Colleague", "Collega"),
    ROOM("Shared with everyone", "Gedeeld met iedereen"),
    ROOM_TEXT(
            "Here is what people chose to share. Say “nudge share” to Druppel to add something of your own.",
            "Hier staat wat mensen zelf wilden delen. Zeg “duw deel” tegen Druppel om iets van jezelf te laten zien."),
    ROOM_EMPTY("Nothing was shared yet", "Er is nog niets gedeeld"),
    CLOCK("Demo clock", "Demoklok"),
    HOUR("+1 hour", "+1 uur"),
    TOMORROW("Tomorrow 9:00", "Morgen 9:00"),
    WEEK("+1 week", "+1 week"),
    UTC(
            "Times are in UTC, because your time zone is not known yet.",
            "Tijden zijn in UTC, want je tijdzone is nog niet bekend."),
    TOO_LONG(
            "That is longer than 3,000 characters. Nothing was sent; shorten it and send it again.",
            "Dat is langer dan 3.000 tekens. Er is niets verstuurd; kort het in en verstuur het opnieuw."),
    GONE(
            "That card has moved on. Nothing was done; use the newest one.",
            "Die kaart is al verder. Er is niets gedaan; gebruik de nieuwste."),
    NOT_TAKEN(
            "The card cannot take what is filled in. Nothing was done; choose from what it offers.",
            "De kaart kan niet verder met wat is ingevuld. Er is niets gedaan; kies uit wat er staat."),
    TROUBLE(
            "Sending did not work. Your text is still here; try again in a moment.",
            "Versturen lukte niet. Je tekst staat er nog; probeer het zo nog eens.");

    private final String english;
    private final String dutch;

    PageTexts(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    public String in(Language language) {
        return language.choose(english, dutch);
    }
}
