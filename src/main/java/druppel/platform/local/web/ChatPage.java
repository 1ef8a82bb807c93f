package druppel.platform.local.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Everything that stands on the chat's page.
///
/// @param newest the id of the newest message; what comes after it comes over the stream
/// @param earlier whether there are messages before those shown
/// @param clock the time in the demo; empty where the clock cannot be wound
/// @param draft what is in the composer
/// @param asset the address of a file of the page
public record ChatPage(
        ViewerPreferences viewerPreferences,
        List<MessageView> bubbles,
        long newest,
        boolean earlier,
        Optional<Instant> clock,
        Optional<PageTexts> notice,
        String draft,
        UnaryOperator<String> asset) {

    /// Nothing was said yet.
    public boolean fresh() {
        return bubbles.isEmpty();
    }

    public String say(PageTexts pageTexts) {
        return viewerPreferences.say(pageTexts);
    }
}
