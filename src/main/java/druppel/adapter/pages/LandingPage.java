package druppel.adapter.pages;

import druppel.domain.Language;
import java.util.function.UnaryOperator;

/// What stands on one of the pages.
///
/// @param ways the ways in
/// @param asset the address of a file of the page
public record LandingPage(Language language, LandingRoutes ways, UnaryOperator<String> asset) {
    public String say(LandingTexts landingTexts) {
        return landingTexts.in(language);
    }

    /// Where words are kept: by one's own organisation, unless any workspace may come.
    public String where() {
        return say(ways.slack() ? LandingTexts.WHERE_FOR_MANY : LandingTexts.WHERE);
    }

    /// Whether there is a way in from here at all.
    public boolean open() {
        return ways.chat() || ways.slack() || ways.teams().isPresent();
    }
}
