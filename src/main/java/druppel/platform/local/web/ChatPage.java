package druppel.platform.local.web;

import druppel.web.SiteAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// View model of the chat page.
///
/// @param newest the id of the newest message; later ones arrive over the event stream
/// @param earlier whether there are older messages than those shown
/// @param clock the time in the demo; empty if the clock cannot be moved
/// @param draft the text in the composer
/// @param asset gives the address of an asset
public record ChatPage(
        ViewerPreferences viewerPreferences,
        List<MessageView> bubbles,
        long newest,
        boolean earlier,
        Optional<Instant> clock,
        Optional<PageTexts> notice,
        String draft,
        SiteAddress site,
        UnaryOperator<String> asset) {

    /// Whether the conversation is empty.
    public boolean fresh() {
        return bubbles.isEmpty();
    }

    public String say(PageTexts pageTexts) {
        return viewerPreferences.say(pageTexts);
    }
}
