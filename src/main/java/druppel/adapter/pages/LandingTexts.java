package druppel.adapter.pages;

import druppel.domain.Language;

/// Keys of the texts of the landing page.
public enum LandingTexts {
    TITLE("Druppel: one small drop a workday", "Druppel: elke werkdag een druppel"),
    TAGLINE("One small drop a workday", "Elke werkdag een druppel"),
    HEADING("Leading with more connection, a drop at a time", "Verbindend leiden, druppel voor druppel"),
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
    BACK("Back", "Terug"),
    PRIVACY_TITLE("What Druppel keeps of you", "Wat Druppel van je bewaart"),
    PRIVACY_KEPT(
            "Druppel keeps what it needs to nudge you: your id in the chat you use, your language, time zone"
                    + " and settings, which nudges you had and when, and what you wrote back. It keeps no"
                    + " name, no address, and nothing of your other messages.",
            "Druppel bewaart wat nodig is om je duwtjes te geven: je id in de chat die je gebruikt, je taal,"
                    + " tijdzone en instellingen, welke duwtjes je kreeg en wanneer, en wat je terugschreef."
                    + " Je naam, je adres en je andere berichten bewaart het niet."),
    PRIVACY_READ(
            "What you write is stored encrypted. No page and no command shows it to anybody but you. Admins see"
                    + " figures of five people or more, and who could not be reached.",
            "Wat je schrijft wordt versleuteld bewaard. Geen pagina en geen commando laat het aan iemand anders"
                    + " zien dan aan jou. Beheerders zien cijfers over vijf mensen of meer, en wie niet te"
                    + " bereiken was."),
    PRIVACY_KEY(
            "Whoever runs this Druppel has both its database and its key. It is good to know who that is.",
            "Wie deze Druppel beheert, heeft zowel de database als de sleutel. Het is goed om te weten wie dat is."),
    PRIVACY_GONE(
            "Say “mydata” to the bot to see what it keeps of you, and “forget” to have all of it deleted at once."
                    + " What is old goes by itself.",
            "Zeg “mijngegevens” tegen de bot om te zien wat er van je bewaard wordt, en “vergeet” om alles meteen"
                    + " te laten wissen. Wat oud is, verdwijnt vanzelf."),
    PRIVACY_OUT(
            "It sends nothing to its makers, follows nobody, and asks no service but the chat you use it in.",
            "Het stuurt niets naar de makers, volgt niemand, en vraagt niets aan andere diensten dan de chat waarin"
                    + " je het gebruikt."),
    TERMS_TITLE("Terms", "Voorwaarden"),
    TERMS(
            "Druppel is free software under the Apache License 2.0, without any warranty. Whoever runs it answers for it.",
            "Druppel is vrije software onder de Apache License 2.0, zonder enige garantie. Wie het beheert, is ervoor"
                    + " verantwoordelijk."),
    FILE_TITLE("Your file", "Jouw bestand"),
    FILE_HOW(
            "You asked for it in your chat with Druppel. This button gives it to you, once, within an hour of"
                    + " asking.",
            "Je vroeg erom in je chat met Druppel. Met deze knop krijg je het, één keer, binnen een uur nadat"
                    + " je erom vroeg."),
    FILE_DOWNLOAD("Download", "Download"),
    FILE_OWN(
            "Your own words are in it. Keep it where only you can read it.",
            "Je eigen woorden staan erin. Bewaar het waar alleen jij het kunt lezen."),
    FILE_GONE_TITLE("This link has had its time", "Deze link heeft zijn tijd gehad"),
    FILE_GONE(
            "It works once, and for an hour. Ask for the file again in your chat, and you get a new one.",
            "Hij werkt één keer, een uur lang. Vraag in je chat opnieuw om het bestand, dan krijg je een nieuwe."),
    CLOSED(
            "This Druppel lives in your organisation's chat: look for it there.",
            "Deze Druppel woont in de chat van je organisatie: zoek hem daar.");

    private final String english;
    private final String dutch;

    LandingTexts(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    public String in(Language language) {
        return language.choose(english, dutch);
    }
}
