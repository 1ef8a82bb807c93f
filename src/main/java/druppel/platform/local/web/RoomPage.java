package druppel.platform.local.web;

import java.util.List;
import java.util.function.UnaryOperator;

/// View model of the room page.
///
/// @param newest the id of the newest message; later ones arrive over the event stream
/// @param earlier whether there are older messages than those shown
/// @param asset gives the address of an asset
public record RoomPage(
        ViewerPreferences viewerPreferences,
        List<MessageView> bubbles,
        long newest,
        boolean earlier,
        UnaryOperator<String> asset) {

    public String say(PageTexts pageTexts) {
        return viewerPreferences.say(pageTexts);
    }
}
