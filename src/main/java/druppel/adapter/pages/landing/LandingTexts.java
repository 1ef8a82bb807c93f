package druppel.adapter.pages.landing;

import druppel.domain.Language;

/// Keys of the texts of the landing page.
public enum LandingTexts {
    TITLE("Druppel: one small drop each working day", "Druppel: elke werkdag een druppel"),
    TAGLINE("One small drop each working day", "Elke werkdag een druppel"),
    HEADING("Connected leadership, one drop at a time", "Verbindend leiden, druppel voor druppel"),
    WHAT(
            "Each working day Druppel gives you one small thing to try, in the chat where you already work.",
            "Elke werkdag geeft Druppel je iets kleins om te proberen, in de chat waar je al werkt."),
    HOW(
            "You do it, reply with a line about how it went, and see a habit grow.",
            "Je doet het, schrijft in één zin terug hoe het ging, en ziet een gewoonte groeien."),
    WHERE(
            "What you write stays in your own organisation’s database, and is stored encrypted.",
            "Wat je schrijft, blijft in de database van je eigen organisatie en wordt versleuteld bewaard."),
    WHERE_FOR_MANY(
            "What you write is stored encrypted, in the database of the organisation that runs this Druppel.",
            "Wat je schrijft, wordt versleuteld bewaard in de database van de organisatie die deze Druppel beheert."),
    EXAMPLE("A nudge, as people get it", "Een duwtje, zoals mensen het krijgen"),
    EXAMPLE_PLAN("For example: ", "Bijvoorbeeld: "),
    EXAMPLE_YEAR(
            "A year grows drop by drop. This one is made up; nobody sees yours but you.",
            "Een jaar groeit druppel voor druppel. Dit jaar is verzonnen; het jouwe zie alleen jij."),
    EXAMPLE_YEAR_ALT(
            "A calendar of fifty-two weeks with a drop for each day that was practised",
            "Een kalender van tweeënvijftig weken met een druppel voor elke dag waarop geoefend is"),
    SIGN_IN("Open my page", "Open mijn pagina"),
    CREDIT(
            "The practices grew from a Dutch article on connected leadership: five traits by Han Bekkers, nine tips by"
                    + " Erwin van de Pol. Druppel is free software under the Apache License 2.0.",
            "De oefeningen komen voort uit een artikel over verbindend leiderschap: vijf eigenschappen van Han Bekkers,"
                    + " negen tips van Erwin van de Pol. Druppel is vrije software onder de Apache License 2.0."),
    RESPONSIBLE("Responsible for this Druppel: ", "Verantwoordelijk voor deze Druppel: "),
    RESPONSIBLE_UNKNOWN(
            "It doesn’t say here who runs this Druppel. Ask the admins of your chat.",
            "Wie deze Druppel beheert, staat hier niet. Vraag het aan de beheerders van je chat."),
    SUPPORT_TITLE("Help with Druppel", "Vragen over Druppel"),
    SUPPORT_BOT(
            "Say “help” to Druppel in your chat: it lists everything that it can do. “stop” ends the nudges at once.",
            "Zeg “help” tegen Druppel in je chat: dan zie je alles wat het kan. Met “stop” houden de duwtjes meteen"
                    + " op."),
    SUPPORT_PERSON(
            "For anything else, turn to the people who run it.",
            "Voor al het andere kun je terecht bij de mensen die het beheren."),
    BACK("Back", "Terug"),
    PRIVACY_TITLE("What Druppel stores about you", "Wat Druppel over je bewaart"),
    PRIVACY_KEPT(
            "Druppel stores what it needs to nudge you: your user id in the chat you use, your language, time zone and"
                    + " settings, which nudges you had and when, and what you wrote back; and, if you sign in through your"
                    + " organisation, your id there. It stores no e-mail address, and nothing from your other messages."
                    + " Its own chat in the browser also keeps the name that colleagues see, the conversation itself, both"
                    + " sides, and what you share with everyone there. What admins do is kept in a log, with their id.",
            "Druppel bewaart wat nodig is om je duwtjes te geven: je gebruikers-id in de chat die je gebruikt, je"
                    + " taal, tijdzone en instellingen, welke duwtjes je kreeg en wanneer, en wat je terugschreef; en als"
                    + " je inlogt via je organisatie, ook je id daar. Je e-mailadres en je andere berichten bewaart het"
                    + " niet. De eigen chat in de browser bewaart ook de naam die collega’s zien, het gesprek zelf, van"
                    + " beide kanten, en wat je daar met iedereen deelt. Wat beheerders doen, staat met hun id in een"
                    + " logboek."),
    PRIVACY_READ(
            "What you write is stored encrypted. No chat and no page shows it to anyone but you. Admins see"
                    + " figures about five people or more, and who couldn’t be reached.",
            "Wat je schrijft, wordt versleuteld bewaard. De chat en de pagina’s laten het aan niemand anders"
                    + " zien dan aan jou. Beheerders zien cijfers over vijf mensen of meer, en wie niet te"
                    + " bereiken was."),
    PRIVACY_KEY(
            "Whoever runs this Druppel has both its database and its keys, and so could read it. It is good to know who"
                    + " that is.",
            "Wie deze Druppel beheert, heeft zowel de database als de sleutels, en zou het dus kunnen lezen. Het is"
                    + " goed om te weten wie dat is."),
    PRIVACY_GONE(
            "Say “mydata” to the bot to see what it stores about you, “export” to get all of it as files, and “forget”"
                    + " to have all of it deleted at once. The same is on your own page.",
            "Zeg “mijn gegevens” tegen de bot om te zien wat er over je bewaard wordt, “exporteer” om alles als bestand"
                    + " te krijgen, en “vergeet” om alles meteen te laten wissen. Op je eigen pagina kan dat ook."),
    PRIVACY_KEEP(
            "What you wrote and which nudges you had is deleted by itself after ",
            "Wat je schreef en welke duwtjes je kreeg, wordt vanzelf gewist na "),
    PRIVACY_COOKIE(
            "The pages set one cookie, to keep you signed in, in Teams another one for the theme, and one for a few"
                    + " minutes while you sign in through your"
                    + " organisation. The chat in the browser keeps there whether you want notifications, and what you"
                    + " are typing until you send it.",
            "De pagina’s zetten één cookie, zodat je ingelogd blijft, in Teams nog een voor het thema, en een voor een"
                    + " paar minuten terwijl je inlogt"
                    + " via je organisatie. De chat in de browser onthoudt daar of je meldingen wilt, en wat je aan het"
                    + " typen bent tot je het verstuurt."),
    PRIVACY_OUT(
            "Druppel sends nothing to its makers, tracks nobody, and uses no other service than the chat you use it in"
                    + " and, if your organisation has set it up, its sign-in.",
            "Druppel stuurt niets naar de makers, volgt niemand, en gebruikt geen andere dienst dan de chat waarin"
                    + " je het gebruikt, en het inloggen van je organisatie als die dat heeft ingesteld."),
    TERMS_TITLE("Terms", "Voorwaarden"),
    TERMS(
            "Druppel is free software under the Apache License 2.0, without any warranty. Whoever runs it is"
                    + " responsible for it.",
            "Druppel is vrije software onder de Apache License 2.0, zonder enige garantie. Wie het beheert, is ervoor"
                    + " verantwoordelijk."),
    FILE_TITLE("Your file", "Jouw bestand"),
    FILE_HOW(
            "You asked for it in your chat with Druppel. This button gives it to you, once, within an hour of"
                    + " asking.",
            "Je vroeg erom in je chat met Druppel. Met deze knop krijg je het, één keer, binnen een uur nadat"
                    + " je erom vroeg."),
    FILE_DOWNLOAD("Download", "Downloaden"),
    FILE_OWN(
            "Your own words are in it. Save it where only you can read it.",
            "Je eigen woorden staan erin. Bewaar het waar alleen jij het kunt lezen."),
    FILE_GONE_TITLE("This link has expired", "Deze link is verlopen"),
    FILE_GONE(
            "It works once, for an hour. Ask for the file again in your chat, and you’ll get a new link.",
            "Hij werkt één keer, een uur lang. Vraag in je chat opnieuw om het bestand, dan krijg je een nieuwe link."),
    CLOSED("You’ll find Druppel in your organisation’s chat.", "Je vindt Druppel in de chat van je organisatie.");

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
