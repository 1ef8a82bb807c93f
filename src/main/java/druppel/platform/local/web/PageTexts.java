package druppel.platform.local.web;

import druppel.domain.Language;

/// Texts of the page itself; the bot's texts come from the conversation.
public enum PageTexts {
    TAGLINE("One small drop each working day", "Elke werkdag een druppel"),
    TO_COMPOSER("Skip to writing", "Naar het schrijfveld"),
    CONVERSATION("Conversation", "Gesprek"),
    WRITE("Write a message", "Een bericht schrijven"),
    PLACEHOLDER("Write something, or “help”", "Schrijf iets, of “help”"),
    SEND("Send", "Versturen"),
    BOT("Druppel", "Druppel"),
    YOU("You", "Jij"),
    EARLIER("Show earlier messages", "Eerdere berichten tonen"),
    TO_NEWEST("To the newest messages", "Naar de nieuwste berichten"),
    NEW_MESSAGE("New message", "Nieuw bericht"),
    SEARCH("Search this conversation", "In dit gesprek zoeken"),
    SEARCH_SHORT("Search", "Zoeken"),
    FOUND("Messages with", "Berichten met"),
    FOUND_NOTHING("No message has these words", "Geen bericht met deze woorden"),
    SHOW_THERE("Show in conversation", "In het gesprek tonen"),
    TODAY("Today", "Vandaag"),
    TIP("Tip", "Tip"),
    STREAK("Streak", "Reeks"),
    SETTINGS("Settings", "Instellingen"),
    QUICK("Quick actions", "Snelkeuzes"),
    CHANGE("Edit this message", "Dit bericht bewerken"),
    NEW_TEXT("New text", "Nieuwe tekst"),
    SAVE("Save", "Opslaan"),
    DELETE("Delete", "Verwijderen"),
    EDITED("edited", "bewerkt"),
    WITHDRAW("Withdraw", "Intrekken"),
    SENDING("Sending", "Wordt verstuurd"),
    NOT_SENT("Not sent", "Niet verstuurd"),
    TRY_AGAIN("Try again", "Opnieuw proberen"),
    DISCARD("Discard", "Weggooien"),
    WORKING("Druppel is writing", "Druppel schrijft"),
    NOTIFY("Notify me while this page is open", "Meld nieuwe berichten zolang deze pagina open is"),
    MY_PAGE("My page", "Mijn pagina"),
    TEAM("Together", "Samen"),
    FORGOTTEN("Everything has been deleted", "Alles is gewist"),
    FORGOTTEN_TEXT(
            "Your words, your days, your settings and this conversation have been deleted. If you come back, you"
                    + " start from scratch.",
            "Je woorden, je dagen, je instellingen en dit gesprek zijn gewist. Als je terugkomt, begin je"
                    + " opnieuw."),
    BEGIN_AGAIN("Begin again", "Opnieuw beginnen"),
    WELCOME("Good to have you here", "Fijn dat je er bent"),
    WELCOME_TEXT(
            "Druppel gives you one small thing to try each working day. It starts with a hello.",
            "Druppel geeft je elke werkdag iets kleins om te proberen. Het begint met hallo."),
    HELLO("Say hello", "Zeg hallo"),
    OWN_PLACE("Chat", "Chat"),
    EVERYONE("Everyone", "Iedereen"),
    PLACES("Conversations", "Gesprekken"),
    COLLEAGUE("Colleague", "Collega"),
    ROOM("Shared with everyone", "Gedeeld met iedereen"),
    ROOM_TEXT(
            "This is what people chose to share. Say “nudge share” to Druppel to add something of your own.",
            "Hier staat wat mensen zelf wilden delen. Zeg “druppel delen” tegen Druppel om iets van jezelf te laten"
                    + " zien."),
    ROOM_EMPTY("Nothing has been shared yet", "Er is nog niets gedeeld"),
    CLOCK("Demo clock", "Demoklok"),
    HOUR("+1 hour", "+1 uur"),
    NEXT_NUDGE("Next nudge", "Volgende duwtje"),
    WEEK("+1 week", "+1 week"),
    UTC(
            "Times are in UTC, because your time zone isn’t known yet.",
            "Tijden zijn in UTC, want je tijdzone is nog niet bekend."),
    SIGNED_IN("Signed in as", "Ingelogd als"),
    SIGN_OUT("Sign out", "Uitloggen"),
    SIGN_IN_CODE("Recovery code", "Herstelcode"),
    FORGOTTEN_ACCOUNT(
            "Your name and your way in are deleted too. To come back, ask for a new invitation.",
            "Ook je naam en je toegang zijn gewist. Wil je terugkomen, vraag dan om een nieuwe uitnodiging."),
    TOO_LONG(
            "That is longer than 3,000 characters. Nothing was sent; shorten it and send it again.",
            "Dat is langer dan 3.000 tekens. Er is niets verstuurd; kort het in en verstuur het opnieuw."),
    GONE(
            "That card is out of date. Nothing was done; use the latest one.",
            "Die kaart is verouderd. Er is niets gedaan; gebruik de nieuwste."),
    NOT_TAKEN(
            "That answer isn’t one of the options. Nothing was done; choose from what the card offers.",
            "Dat antwoord staat er niet bij. Er is niets gedaan; kies uit wat er staat."),
    TROUBLE(
            "Sending didn’t work. Your text is still here; try again in a moment.",
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
