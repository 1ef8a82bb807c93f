package druppel.platform.local.web;

import java.util.List;
import java.util.function.UnaryOperator;

/// Everything that stands on the page of the room.
///
/// @param newest the id of the newest message; what comes after it comes over the stream
/// @param earlier whether there are messages before those shown
/// @param asset the address of a file of the page
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
