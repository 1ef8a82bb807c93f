package druppel.adapter.pages;

import druppel.chat.LandingAction;
import druppel.domain.Language;
import java.util.function.UnaryOperator;

/// Content of a landing page.
///
/// @param ways the available ways to start
/// @param asset resolves the address of a static file
public record LandingPage(Language language, LandingRoutes ways, UnaryOperator<String> asset) {
    public String say(LandingTexts landingTexts) {
        return landingTexts.in(language);
    }

    /// Where reflections are stored: by the organisation itself, or by the host of a public installation.
    public String where() {
        return say(
                ways.actions().stream().anyMatch(LandingAction::anyWorkspace)
                        ? LandingTexts.WHERE_FOR_MANY
                        : LandingTexts.WHERE);
    }

    /// Whether there is any way to start from this page.
    public boolean open() {
        return !ways.actions().isEmpty();
    }
}
