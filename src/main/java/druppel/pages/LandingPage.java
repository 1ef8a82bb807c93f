package druppel.pages;

import druppel.core.Language;
import java.util.function.UnaryOperator;

/// What stands on the landing page.
///
/// @param chat whether there is a chat here to try
/// @param slack whether there is a way to add it to Slack
/// @param asset the address of a file of the page
public record LandingPage(
        Language language, boolean chat, boolean slack, UnaryOperator<String> asset) {
    public String say(Word word) {
        return word.in(language);
    }

    /// Where words are kept: by one's own organisation, unless any workspace may come.
    public String where() {
        return say(slack ? Word.WHERE_FOR_MANY : Word.WHERE);
    }
}
