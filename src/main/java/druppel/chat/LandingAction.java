package druppel.chat;

import druppel.domain.Language;

/// Link on the landing page by which people come to the bot on a platform.
///
/// @param address a path of this application or a full address
/// @param anyWorkspace whether any workspace can install the bot by it
public record LandingAction(String address, String english, String dutch, boolean anyWorkspace) {
    public String label(Language language) {
        return language.choose(english, dutch);
    }
}
