package druppel.pages;

import druppel.core.Language;
import java.util.function.UnaryOperator;

/// What stands on the landing page.
///
/// @param chat whether there is a chat here to try
/// @param asset the address of a file of the page
public record LandingPage(Language language, boolean chat, UnaryOperator<String> asset) {
    public String say(Word word) {
        return word.in(language);
    }
}
