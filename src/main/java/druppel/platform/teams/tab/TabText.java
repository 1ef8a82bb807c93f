package druppel.platform.teams.tab;

import druppel.domain.Language;

/// Texts of the page that signs in to the tab.
public enum TabText {
    TITLE("Your page", "Je pagina"),
    WAITING("Teams signs you in …", "Teams meldt je aan …"),
    REFUSED("Teams could not sign you in here.", "Teams kon je hier niet aanmelden."),
    INSTEAD(
            "Your page also opens in a browser: write “page” to Druppel in your chat, and you get a link that works"
                    + " once.",
            "Je pagina opent ook in een browser: schrijf “pagina” aan Druppel in je chat, dan krijg je een link die één"
                    + " keer werkt."),
    WHY(
            "If this keeps happening, tell whoever runs Druppel: the tab may not have its permission in Microsoft Entra"
                    + " yet.",
            "Blijft dit gebeuren, zeg het dan tegen wie Druppel beheert: misschien heeft de tab nog geen toestemming in"
                    + " Microsoft Entra."),
    AGAIN("Try again", "Opnieuw proberen"),
    BROWSER("Open in a browser", "Openen in een browser");

    private final String english;
    private final String dutch;

    TabText(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    String in(Language language) {
        return language.choose(english, dutch);
    }
}
